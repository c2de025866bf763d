import { z } from 'zod';

const words = z.array(z.string().min(1)).default([]);

/** What `locales/direction.yaml` says of one language: how words beside numbers and foreign names are read. */
export const mixedWordsSchema = z.strictObject({
  /** What is written onto the next word without being a part of it. */
  conjunctions: words,
  /** What is written with a full stop of its own. */
  abbreviations: words,
  /** Words whose number belongs to them. */
  numbered: words,
  /** Patterns of what no number counts. */
  notCounted: words,
  /** Patterns of what numbers count. */
  counted: words,
  /** Patterns of nouns among what looks as if no number counted it. */
  nouns: words,
  /** Patterns of words whose form does not tell whether a number counts them. */
  uncertain: words,
  /** Words before a telephone number, in each of their forms. */
  telephones: words,
  /** Plural category of a number → patterns that any other word must be of to be what such a number counts. */
  forms: z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), words).default({}),
});
/** What is known of a language, a BCP 47 tag. */
export type MixedWords = z.output<typeof mixedWordsSchema> & { language: string };

/** Language tag → what is known of it. */
export const directionSchema = z.record(z.string(), mixedWordsSchema);
export type DirectionWords = z.output<typeof directionSchema>;

/** What is known of a language of which nothing is said. */
export const noMixedWords: MixedWords = { ...mixedWordsSchema.parse({}), language: 'und' };

/**
 * The words of a language, with abbreviations, numbered words and telephones of all: those stand in foreign names.
 *
 * @param language BCP 47 tag; without an entry of its own it has that of the language without region or script
 */
export function mixedWordsOf(all: DirectionWords, language: string): MixedWords {
  const own = all[language] ?? all[new Intl.Locale(language).language] ?? noMixedWords;
  const every = Object.values(all);
  return {
    ...own,
    language,
    abbreviations: every.flatMap(({ abbreviations }) => abbreviations),
    numbered: every.flatMap(({ numbered }) => numbered),
    telephones: every.flatMap(({ telephones }) => telephones),
  };
}
