import { z } from 'zod';

const affix = z.string().min(1);
const words = z.array(affix).default([]);

/**
 * What `locales/search.yaml`, and `content/search.yaml` of a newsroom, say of one language: which forms of a
 * word search takes for the same.
 */
export const stemsSchema = z.strictObject({
  letters: z
    .record(affix, z.string())
    .default({})
    .describe('Letters that are taken for others → those; `^` is the beginning of a word, `$` its end.'),
  prefixes: z
    .record(affix, z.int().positive())
    .default({})
    .describe('What is taken off the beginning of a word → how many letters of the word must stay.'),
  prepositions: words.describe('What is taken off where three letters stay without the endings, too.'),
  suffixes: z.record(affix, z.string()).default({}).describe('An ending → what stands in its place.'),
  protectedStarts: words.describe('Words that begin with what looks like a prefix and is none.'),
  protectedEnds: words.describe('Words that end with what looks like a suffix and is none.'),
  capitals: words.describe('Abbreviations in capitals that are another word in small letters.'),
  ignored: words.describe('Words of questions, in small letters: a story need not have them.'),
  synonyms: z
    .record(affix, z.array(affix))
    .default({})
    .describe('A word → others that are taken for it, each in all its forms.'),
});
/** Language tag → what is known of it. */
export const searchSchema = z.record(z.string(), stemsSchema);
