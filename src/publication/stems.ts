import { z } from 'zod';

const affix = z.string().min(1);

/** What `locales/search.yaml` says of one language: which forms of a word search takes for the same. */
export const stemsSchema = z.strictObject({
  /** A letter that is taken for another one → that one. */
  letters: z.record(affix, z.string()).default({}),
  /** What is taken off the beginning of a word. */
  prefixes: z.array(affix).default([]),
  /** An ending → what stands in its place. */
  suffixes: z.record(affix, z.string()).default({}),
});
export type Stems = z.output<typeof stemsSchema>;

/** Language tag → what is known of it. */
export const searchSchema = z.record(z.string(), stemsSchema);

/** What is known of a language of which nothing is said. */
export const noStems: Stems = { letters: {}, prefixes: [], suffixes: {} };
