import { anyOf } from '../word-finder.ts';
import type { AgreementWords } from '../words.ts';
import type { NumberFound } from './number-found.ts';
import { partOfAll } from './percentages.ts';

/** Finds so many of so many, `two in five`, and what part of all that is, as other languages may say it: 40 per cent. */
export function ratioFinderOf(words: AgreementWords) {
  const outOf = anyOf(words, words.outOf) || '(?!)';
  const between = new RegExp(`^\\s(?:\\p{L}+\\s){0,2}?(?:${outOf})\\s$`, 'u');
  return (text: string, numbers: readonly NumberFound[]): ReadonlyMap<NumberFound, string[]> =>
    new Map(
      numbers.flatMap((one, index) => {
        const next = numbers[index + 1];
        if (!next || one.value >= next.value || !between.test(text.slice(one.end, next.start))) return [];
        const part = partOfAll((one.value / next.value) * 100);
        return [[one, [part]] as const, [next, [part]] as const];
      }),
    );
}
