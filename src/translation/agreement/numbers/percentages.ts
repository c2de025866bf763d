import type { Fact } from '../fact.ts';
import { areBeside, type NumberFound } from './number-found.ts';

/** The numbers of a text that are percentages: the mark of one stands beside them, or beside the next of several. */
export interface Percentages {
  marked: ReadonlySet<NumberFound>;
  beside: ReadonlySet<NumberFound>;
  /** Whether the text speaks of percentages without saying of what. */
  isVague: boolean;
}

/** @param marks folded */
export function percentagesIn(
  text: string,
  numbers: readonly NumberFound[],
  marks: readonly string[],
): Percentages {
  const isMarked = ({ start, end }: NumberFound) => {
    const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()];
    return marks.some((mark) => after.startsWith(mark) || (!/\p{L}/u.test(mark) && before.endsWith(mark)));
  };
  const marked = new Set(numbers.filter((one) => !one.isVague && isMarked(one)));
  const beside = new Set<NumberFound>();
  for (const [index, one] of [...numbers.entries()].reverse()) {
    const next = numbers[index + 1];
    const isPercentage = next && (marked.has(next) || beside.has(next));
    if (isPercentage && !marked.has(one) && areBeside(one, next, text)) beside.add(one);
  }
  return { marked, beside, isVague: marked.size === 0 && marks.some((mark) => text.includes(mark)) };
}

/** What part of all a percentage is, which other languages may say in a word: a quarter of 25 per cent. */
export const partOfAll = (value: number): string => `number ${Math.round(value * 100) / 10_000}`;

const anyPercentage = 'percentage';

/** That numbers are percentages; a number that is missing is told by itself. */
export function percentageFacts({ marked, beside, isVague }: Percentages): Fact[] {
  const fact = ({ text, value, also }: NumberFound, weight: Fact['weight']): Fact => {
    const readings = [value, ...also].map((one) => `percentage ${one}`);
    return {
      kind: 'percentage',
      text: `${text.trim()} %`,
      needs: [...readings, anyPercentage, partOfAll(value)].map((one) => [one]),
      offers: [...readings, partOfAll(value)],
      weight,
      given: `number ${value}`,
    };
  };
  const vague: Fact[] = isVague
    ? [{ kind: 'percentage', text: '%', needs: [], offers: [anyPercentage], weight: 'only' }]
    : [];
  return [
    ...[...marked].map((one) => fact(one, 'must')),
    ...[...beside].map((one) => fact(one, 'only')),
    ...vague,
  ];
}
