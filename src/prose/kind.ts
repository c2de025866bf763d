import { z } from 'zod';

const text = z.string().trim().min(1);
const wrong = { error: 'not a regular expression.' };
/** A regular expression, without its slashes. */
export const patternSchema = text.refine(isPattern, wrong);

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Many misspelt forms that are mended alike. */
const kindShape = z.strictObject({
  /** A pattern of whole words, without what is written onto their front; `*` is one of `of`. */
  form: text,
  of: z.array(text).default([]),
  /** What is meant: `$1` is the first group of the pattern, or what `*` was. */
  meant: text,
  /** Beginnings of words that have the form and are right. */
  except: z.array(text).default([]),
  /** Whether they are found with prefixes too. */
  prefixes: z.boolean().default(true),
  /** Patterns of the text beside a word, that show it to be another, right one. */
  unlessNext: patternSchema.optional(),
  unlessPrevious: patternSchema.optional(),
  /** Whether nothing else can be meant, so that it may be mended without asking. */
  sure: z.boolean().default(true),
});
export type Kind = z.output<typeof kindShape>;
export const kindSchema = kindShape.refine((kind) => isPattern(sourceOf(kind)), { ...wrong, path: ['form'] });

/** The pattern of a kind with its words in it. */
export function sourceOf({ form, of }: Pick<Kind, 'form' | 'of'>): string {
  return of.length > 0 ? form.replace('*', `(${of.map(RegExp.escape).join('|')})`) : form;
}
