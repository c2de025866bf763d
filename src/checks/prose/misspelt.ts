import { z } from 'zod';
import { bare, key } from './forms.ts';

const text = z.string().trim().min(1);

/** Many misspelt forms that are mended alike. */
export const kindSchema = z.strictObject({
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
  unlessNext: text.optional(),
  unlessPrevious: text.optional(),
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
export function createMisspellings({ prefixes, contractions, misspellings, kinds }: Data): Misspellings {
  const exact = new Map(Object.entries(misspellings).map(([form, meant]) => [bare(form), meant]));
  const rules = kinds.map(createRule);
  const prefix = prefixes.map((group) => `(?:${group.map(bare).map(RegExp.escape).join('|')})?`).join('');
  const whole = new RegExp(`^${prefix}$`, 'u');
  const joins = createContractions(contractions);
  const any = new RegExp(`^${prefix}(?:${rules.map(({ source }) => source).join('|') || '(?!)'})$`, 'u');
  const longest = new RegExp(`^${prefix}`, 'u');
  const lookUp = (form: string, previous: string, next: string): Misspelling | null => {
    const kindred = any.test(form);
    const most = longest.exec(form)?.[0].length ?? 0;
    const splits = Array.from(
      { length: most + 1 },
      (_, length) => [form.slice(0, length), form.slice(length)] as const,
    ).filter(([front]) => whole.test(front));
    const fitting = kindred ? rules.filter((one) => one.mayBe(splits) && one.isMeant(previous, next)) : [];
    for (const [front, stem] of splits) {
      const meant = exact.get(stem);
      if (meant !== undefined) return { wanted: front + meant, sure: true };
      const rule = fitting.find((one) => one.fits(front, stem));
      if (rule) return { wanted: front + stem.replace(rule.pattern, rule.meant), sure: rule.sure };
    }
    return null;
  };
  return {
    isPrefix: (word) => whole.test(bare(word)) || whole.test(joins.open(bare(word))),
    misspelling: (word, previous, next) => {
      const form = bare(word);
      const found = lookUp(joins.open(form), previous, next);
      // Vowel marks would be lost; those of the ending are what is mended.
      const plain = key(word).replace(/[\u064B]/g, '') === form;
      return found && { wanted: joins.close(found.wanted), sure: found.sure && plain };
    },
  };
}

function createRule({ form, of, meant, except, prefixes, unlessNext, unlessPrevious, sure }: Kind) {
  const source = of.length > 0 ? form.replace('*', `(${of.map(RegExp.escape).join('|')})`) : form;
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  const next = unlessNext === undefined ? null : new RegExp(`^(?:${unlessNext})`, 'u');
  const previous = unlessPrevious === undefined ? null : new RegExp(`(?:${unlessPrevious})$`, 'u');
  return {
    source: source.replace(/\((?!\?)/g, '(?:'),
    pattern,
    meant,
    sure,
    /** @param splits all ways to part a word into prefixes and the rest */
    mayBe: (splits: readonly (readonly [string, string])[]) =>
      !splits.some(([, stem]) => except.some((start) => stem.startsWith(start))),
    isMeant: (before: string, after: string) => !next?.test(after) && !previous?.test(before),
    fits: (front: string, stem: string) => (prefixes || front === '') && pattern.test(stem),
  };
}

/** Writes what is contracted in full, and the other way round, at the front of words. */
function createContractions(contractions: Readonly<Record<string, string>>) {
  const all = Object.entries(contractions);
  const replace = (form: string, from: string, to: string) =>
    form.replace(new RegExp(`^(\\p{L}?)${RegExp.escape(from)}`, 'u'), `$1${to}`);
  return {
    open: (form: string) => all.reduce((text, [full, short]) => replace(text, short, full), form),
    close: (form: string) => all.reduce((text, [full, short]) => replace(text, full, short), form),
  };
}
