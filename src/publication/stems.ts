import type { z } from 'zod';
import type { stemsSchema } from './schemas/stems.ts';

export type Stems = z.output<typeof stemsSchema>;

/** What is known of a language of which nothing is said. */
export const noStems: Stems = {
  letters: {},
  prefixes: {},
  prepositions: [],
  suffixes: {},
  protectedStarts: [],
  protectedEnds: [],
  capitals: [],
  ignored: [],
  synonyms: {},
};

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
