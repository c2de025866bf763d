import { type Taken, without } from '../calendar.ts';
import { both, type Fact } from '../fact.ts';
import { finderOf } from '../word-finder.ts';
import type { AgreementWords } from '../words.ts';

/** Finds words that say a number together, which counts where the other text says it. */
export function phrasesOf({ phrases, ...words }: AgreementWords): (text: string) => Taken {
  const find = finderOf(
    { phrases, ...words },
    new Map(Object.entries(phrases).map(([name, value]) => [name, `number ${value}`])),
  );
  return (text) => {
    const found = find(text);
    const rest = found.reduce((left, { start, end }) => without(left, start, end), text);
    return {
      rest,
      facts: found.map(({ text: name, value }) => ({
        kind: 'number',
        text: name,
        ...both(value),
        weight: 'only',
      })),
    };
  };
}

/** Numbers in Roman figures, which other languages say in words; behind a name they are surely some. */
export const romanNumbers = (text: string): Fact[] =>
  [...text.matchAll(/(?<name>(?<!\p{L})\p{Lu}\p{L}+ )?\b([IVX]{1,6})\b/gu)].map(
    ({ 2: roman = '', groups }) => {
      const values = [...roman].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
      const value = values.reduce(
        (sum, one, index) => sum + (one < (values[index + 1] ?? 0) ? -one : one),
        0,
      );
      const isName = groups?.['name'] !== undefined && roman.length > 1 && value > 2;
      return { kind: 'number', text: roman, ...both(`number ${value}`), weight: isName ? 'may' : 'only' };
    },
  );

const score = /(?<![\d.,:/–-])(\d{1,2})[-–](\d{1,2})(?!\d|[.,:/–-]\d)/g;

/** Two numbers of a score or a range, told beside another pair that has one of them: 4–1 beside 1–1, where 4 is said elsewhere. */
export const scoresIn = (text: string): Fact[] =>
  [...text.matchAll(score)].map(({ 0: whole, 1: a, 2: b, index }) => {
    const both = [Number(a), Number(b)].sort((one, other) => one - other);
    const reading = `score ${both.join('-')}`;
    return {
      kind: 'number',
      text: whole,
      at: [index, index + whole.length],
      needs: [[reading]],
      offers: [reading],
      weight: 'may',
      against: both.map((one) => `score ${one}`),
    };
  });
