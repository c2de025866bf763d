import { z } from 'zod';

const affix = z.string().min(1);
const words = z.array(affix).default([]);

/**
 * What `locales/search.yaml`, and `content/search.yaml` of a newsroom, say of one language: which forms of a
 * word search takes for the same.
 */
export const stemsSchema = z.strictObject({
  /** Letters that are taken for others → those; `^` before them is the beginning of a word, `$` behind them its end. */
  letters: z.record(affix, z.string()).default({}),
  /** What is taken off the beginning of a word → how many letters of the word must stay. */
  prefixes: z.record(affix, z.int().positive()).default({}),
  /** What is taken off the beginning where three letters stay without the endings, too. */
  prepositions: words,
  /** An ending → what stands in its place. */
  suffixes: z.record(affix, z.string()).default({}),
  /** Words that begin with what looks like a prefix and is none. */
  protectedStarts: words,
  /** Words that end with what looks like a suffix and is none. */
  protectedEnds: words,
  /** Abbreviations in capitals that are another word in small letters. */
  capitals: words,
  /** Words of questions, in small letters: a story need not have them. */
  ignored: words,
  /** A word → others that are taken for it. */
  synonyms: z.record(affix, z.array(affix)).default({}),
});
export type Stems = z.output<typeof stemsSchema>;

/** Language tag → what is known of it. */
export const searchSchema = z.record(z.string(), stemsSchema);

/** What is known of a language of which nothing is said. */
export const noStems: Stems = stemsSchema.parse({});

/** What is known of a language, and what a newsroom adds to it; where both say something of a key, the newsroom does. */
export function withOwnStems(stems: Stems, own: Stems): Stems {
  const synonyms = { ...stems.synonyms };
  for (const [word, others] of Object.entries(own.synonyms))
    synonyms[word] = [...(synonyms[word] ?? []), ...others];
  return {
    letters: { ...stems.letters, ...own.letters },
    prefixes: { ...stems.prefixes, ...own.prefixes },
    prepositions: [...stems.prepositions, ...own.prepositions],
    suffixes: { ...stems.suffixes, ...own.suffixes },
    protectedStarts: [...stems.protectedStarts, ...own.protectedStarts],
    protectedEnds: [...stems.protectedEnds, ...own.protectedEnds],
    capitals: [...stems.capitals, ...own.capitals],
    ignored: [...stems.ignored, ...own.ignored],
    synonyms,
  };
}
