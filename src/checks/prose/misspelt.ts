import { z } from 'zod';
import { bare, key } from './forms.ts';

const text = z.string().trim().min(1);
/** A regular expression, without its slashes. */
export const patternSchema = text.refine(isPattern, { error: 'not a regular expression' });

function isPattern(source: string): boolean {
  try {
    return new RegExp(source.replace('*', '(x)'), 'u') !== null;
  } catch {
    return false;
  }
}

/** Many misspelt forms that are mended alike. */
export const kindSchema = z.strictObject({
  /** A pattern of whole words, without what is written onto their front; `*` is one of `of`. */
  form: patternSchema,
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
type Kind = z.output<typeof kindSchema>;

/** A word that is never right, or not beside what stands there. */
export interface Misspelling {
  wanted: string;
  sure: boolean;
}

export interface Misspellings {
  /** @param next the text behind the word; `previous` that before it */
  misspelling(word: string, previous: string, next: string): Misspelling | null;
  /** Whether all of a word is what is written onto the front of others. */
  isPrefix(word: string): boolean;
}

interface Data {
  prefixes: readonly (readonly string[])[];
  contractions: Readonly<Record<string, string>>;
  misspellings: Readonly<Record<string, string>>;
  kinds: readonly Kind[];
}

/** Finds misspelt words, with all that can be written onto their front. */
export function createMisspellings(data: Data): Misspellings {
  const splitsOf = createSplits(data.prefixes);
  const inFull = createContractions(data);
  const lookUp = createLookUp(data);
  return {
    isPrefix: (word) =>
      [bare(word), inFull(bare(word)).form].some((form) => splitsOf(form).at(-1)?.[1] === ''),
    misspelling: (word, previous, next) => {
      const form = bare(word);
      const whole = inFull(form);
      const found = lookUp(splitsOf(whole.form), previous, next);
      // Vowel marks would be lost; those of the ending are what is mended.
      const isPlain = key(word).replaceAll('\u064B', '') === form;
      return found && { wanted: whole.close(found.wanted), sure: found.sure && isPlain };
    },
  };
}

/** What is written onto the front of a word, and the rest of it. */
type Split = readonly [front: string, stem: string];

/** A pattern of what is written onto the front of words, or of nothing. */
function optionalPrefixes(prefixes: Data['prefixes']): string {
  return prefixes.map((group) => `(?:${group.map(bare).map(RegExp.escape).join('|')})?`).join('');
}

/** All ways to part a word so, the shortest front first. */
function createSplits(prefixes: Data['prefixes']): (form: string) => Split[] {
  const optional = optionalPrefixes(prefixes);
  const [start, whole] = [new RegExp(`^${optional}`, 'u'), new RegExp(`^${optional}$`, 'u')];
  return (form) => {
    const longest = start.exec(form)?.[0].length ?? 0;
    const splits = Array.from({ length: longest + 1 }, (_, length): Split => {
      return [form.slice(0, length), form.slice(length)];
    });
    return splits.filter(([front]) => whole.test(front));
  };
}

function createLookUp({ misspellings, kinds }: Pick<Data, 'misspellings' | 'kinds'>) {
  const exact = new Map(Object.entries(misspellings).map(([form, meant]) => [bare(form), meant]));
  const rules = kinds.map(createRule);
  const any = new RegExp(`^(?:${rules.map(({ source }) => source).join('|') || '(?!)'})$`, 'u');
  return (splits: readonly Split[], previous: string, next: string): Misspelling | null => {
    const found = splits.flatMap(([front, stem]): Misspelling[] => {
      const meant = exact.get(stem);
      if (meant !== undefined) return [{ wanted: front + meant, sure: true }];
      const rule = any.test(stem) && rules.find((one) => one.fits(front, stem, splits, previous, next));
      return rule ? [{ wanted: front + stem.replace(rule.pattern, rule.meant), sure: rule.sure }] : [];
    });
    return found.find(({ sure }) => sure) ?? found[0] ?? null;
  };
}

function createRule({ form, of, meant, except, prefixes, unlessNext, unlessPrevious, sure }: Kind) {
  const source = of.length > 0 ? form.replace('*', `(${of.map(RegExp.escape).join('|')})`) : form;
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  const next = unlessNext === undefined ? null : new RegExp(`^(?:${unlessNext})`, 'u');
  const previous = unlessPrevious === undefined ? null : new RegExp(`(?:${unlessPrevious})$`, 'u');
  const fits = (front: string, stem: string, splits: readonly Split[], before: string, after: string) =>
    (prefixes || front === '') &&
    pattern.test(stem) &&
    !splits.some(([, rest]) => except.some((start) => rest.startsWith(start))) &&
    !next?.test(after) &&
    !previous?.test(before);
  return { source: source.replace(/\((?!\?)/g, '(?:'), pattern, meant, sure, fits };
}

/** Writes in full what is contracted at the front of words, and the other way round what was. */
function createContractions({ prefixes, contractions }: Pick<Data, 'prefixes' | 'contractions'>) {
  const front = optionalPrefixes(prefixes);
  const all = Object.entries(contractions).map(([full, short]) => ({
    full,
    short,
    opening: new RegExp(`^(${front})${RegExp.escape(short)}`, 'u'),
    closing: new RegExp(`^(${front})${RegExp.escape(full)}`, 'u'),
  }));
  return (form: string): { form: string; close: (wanted: string) => string } => {
    const found = all.find(({ opening }) => opening.test(form));
    if (!found) return { form, close: (wanted) => wanted };
    const { full, short, opening, closing } = found;
    return {
      form: form.replace(opening, `$1${full}`),
      close: (wanted) => wanted.replace(closing, `$1${short}`),
    };
  };
}
