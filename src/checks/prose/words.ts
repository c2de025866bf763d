import { z } from 'zod';

const word = z.string().trim().min(1);
const words = z.array(word).default([]);

/** What rules about prose know of one language: a section of `prose.yaml`. */
export const wordsSchema = z.strictObject({
  /** Forms that are never right → what is meant. */
  misspellings: z.record(word, word).default({}),
  doubled: z
    .strictObject({
      /** Words that may stand twice in a row. */
      allowed: words,
      /** Endings of words that may. */
      allowedEndings: words,
      /** Words that never may, so that one can be taken away. */
      slips: words,
    })
    .prefault({}),
});
export type WordsData = z.output<typeof wordsSchema>;

/** Language tag → what is known of it. */
export const proseSchema = z.record(z.string(), wordsSchema);

/** The same, ready for use. Words are compared in lower case. */
export interface ProseWords {
  /** Finds misspelt forms as whole words; `null` if the language has none. */
  misspelt: RegExp | null;
  misspellings: ReadonlyMap<string, string>;
  mayDouble(word: string): boolean;
  isSlip(word: string): boolean;
}

const inWord = String.raw`[\p{L}\p{M}\u0640]`;

export function createWords({ misspellings, doubled }: WordsData): ProseWords {
  const forms = new Map(Object.entries(misspellings).map(([form, meant]) => [key(form), meant]));
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  const any = longestFirst.map((form) => RegExp.escape(form)).join('|');
  const allowed = new Set(doubled.allowed.map(key));
  const slips = new Set(doubled.slips.map(key));
  return {
    misspelt: any === '' ? null : new RegExp(`(?<!${inWord})(?:${any})(?!${inWord})`, 'giu'),
    misspellings: forms,
    mayDouble: (word) =>
      allowed.has(key(word)) || doubled.allowedEndings.some((ending) => key(word).endsWith(ending)),
    isSlip: (word) => slips.has(key(word)),
  };
}

/** What is known of a language of which nothing is said. */
export const noWords: ProseWords = createWords(wordsSchema.parse({}));

function key(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
