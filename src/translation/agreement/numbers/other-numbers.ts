import { type Taken, without } from '../calendar.ts';
import { both, type Fact } from '../fact.ts';
import { finderOf } from '../word-finder.ts';
import type { AgreementWords } from '../words.ts';
import type { NumberFound } from './number-found.ts';

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

/** Numbers in Roman figures, which other languages say in words. */
export const romanNumbers = (text: string): Fact[] =>
  (text.match(/\b[IVX]{1,6}\b/g) ?? []).map((roman) => {
    const values = [...roman].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
    const value = values.reduce((sum, one, index) => sum + (one < (values[index + 1] ?? 0) ? -one : one), 0);
    return { kind: 'number', text: roman, ...both(`number ${value}`), weight: 'only' };
  });

/** That numbers are percentages: the mark of one stands beside them. */
export function percentages(text: string, numbers: readonly NumberFound[], marks: readonly string[]): Fact[] {
  const isMarked = ({ start, end }: NumberFound) => {
    const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()];
    return marks.some((mark) => after.startsWith(mark) || (!/\p{L}/u.test(mark) && before.endsWith(mark)));
  };
  const all = marks.filter((mark) => text.includes(mark)).map((): string => 'percentage');
  const marked = numbers.filter((one) => one.hasFigures && !one.isVague && isMarked(one));
  const found = marked.map(
    ({ text: number }): Fact => ({
      kind: 'percentage',
      text: `${number.trim()} %`,
      ...both('percentage'),
      weight: 'must',
    }),
  );
  if (found.length > 0 || all.length === 0) return found;
  return [{ kind: 'percentage', text: '%', ...both('percentage'), weight: 'only' }];
}

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
