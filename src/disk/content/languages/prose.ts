import type { Problem } from '../../../problems/problem.ts';
import { createWords, noWords, type ProseWords, proseSchema } from '../../../prose/words.ts';
import { forLanguage } from '../../../publication/languages.ts';
import type { Publication } from '../../../publication/publication.ts';
import type { Roots } from '../../roots.ts';
import { readWords } from './words.ts';

const file = 'locales/prose.yaml';

/**
 * What rules about prose know of languages. A newsroom can do without the file.
 *
 * @returns the words of a language tag: its own, else those of the language without region or script
 */
export function readProse(
  roots: Roots,
  { maxMegabytes = {} }: Pick<Publication, 'maxMegabytes'>,
): { wordsOf: (language: string) => ProseWords; problems: Problem[] } {
  const { value = {}, problems } = readWords(roots, file, proseSchema, maxMegabytes);
  const words = Object.fromEntries(
    Object.entries(value).map(([language, data]) => [language, createWords(data)]),
  );
  const wordsOf = (language: string) => forLanguage(words, language) ?? noWords;
  return { wordsOf, problems };
}
