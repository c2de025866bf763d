import type { Fact } from '../fact.ts';
import type { NumberFound } from '../numbers/number-found.ts';
import { amountsOf, dimensionOf, isPartOfUnit, type UnitFound } from './units.ts';

/** So many of a unit. */
export interface Quantity {
  unit: string;
  value: number;
  /** The same in words that all units share. */
  amounts: readonly string[];
  /** The numbers that say how many. */
  numbers: readonly NumberFound[];
  start: number;
  end: number;
}

/** A third where words say 0.3333: the least common multiple of all parts makes it whole. */
export const exact = ({ value, hasFigures }: NumberFound): number =>
  hasFigures ? value : Math.round(value * leastCommon) / leastCommon;
const leastCommon = 2520;

export const quantityOf = (
  unit: string,
  value: number,
  numbers: readonly NumberFound[],
  [start, end]: readonly [number, number],
): Quantity => ({ unit, value, amounts: amountsOf(unit, value), numbers, start, end });

/** What units in a row come to: `two hours and 15 minutes`. */
export function sumsOf(found: readonly Quantity[], text: string, joined: RegExp): Quantity[] {
  return found.flatMap((one, index) => {
    const next = found[index + 1];
    const between = next && text.slice(one.end, next.start);
    if (!next || between === undefined || dimensionOf(one.unit) !== dimensionOf(next.unit)) return [];
    const [a, b] = [perUnit(one), perUnit(next)];
    if (!(a > b) || !joined.test(between)) return [];
    const value = one.value + (next.value * b) / a;
    return [quantityOf(one.unit, value, [...one.numbers, ...next.numbers], [one.start, next.end])];
  });
}

/** How much one of a unit is. */
const perUnit = ({ unit }: Quantity): number => Number(amountsOf(unit, 1)[0]?.split(' ')[1]);

/** What stands between the numbers of a range whose unit is said once: `5 to 10 kilometres`, `5 كيلومترات و10`. */
const range = /^[\s–—-]{0,3}(?:\p{L}{1,5}[\s–—-]{0,2})?$/u;
/** What follows a number that counts nothing else. */
const alone = /^\s*(?:$|[^\s\p{L}])/u;

export function rangesOf(
  found: readonly Quantity[],
  text: string,
  numbers: readonly NumberFound[],
): Quantity[] {
  const isFree = (one: NumberFound) => !one.isVague && found.every((other) => !other.numbers.includes(one));
  return found.flatMap(({ unit, numbers: [first], start, end }) => {
    if (!first) return [];
    const isBeside = (one: NumberFound) =>
      (one.end <= first.start && range.test(text.slice(one.end, first.start))) ||
      (one.start >= end && range.test(text.slice(end, one.start)) && alone.test(text.slice(one.end)));
    const beside = numbers.filter((one) => isFree(one) && isBeside(one));
    return beside.map((one) =>
      quantityOf(unit, one.value, [one], [Math.min(start, one.start), Math.max(end, one.end)]),
    );
  });
}

/** What is measured; one of a unit may be anything: `a second` group, `a month` of each. */
function amountOf(dimension: string | null, [first = '']: readonly string[], count: number) {
  const is = Number(first.split(' ').at(-1));
  return dimension !== null && dimension !== 'money' ? { of: dimension, is, count } : null;
}

/** @param isWhole whether it says so by itself; a sum and the other end of a range only count where the other text has them */
export function quantityFact(
  { unit, value, amounts, numbers, start, end }: Quantity,
  isWhole: boolean,
): Fact {
  const dimension = dimensionOf(unit);
  const counted = `counted ${value}`;
  const of = numbers.length > 0 || value > 1 ? amountOf(dimension, amounts, value) : null;
  const measured = dimension === 'time' || dimension === 'money' ? dimension : 'measured';
  return {
    kind: 'unit',
    text: '',
    at: [start, end],
    needs: amounts.map((one) => [one]),
    offers: [...amounts, counted, ...(numbers.length === 0 ? [`number ${value}`] : [])],
    weight: isWhole ? 'may' : 'only',
    // So many of another unit, or as many of another thing.
    against: [unit, ...(dimension === null ? [] : [`${measured} ${value}`])],
    ...(isWhole && of ? { amount: of } : {}),
    // Texts leave the unit out of different numbers: `12 people died, 40 were hurt`.
    given: counted,
  };
}

/** Whether so many of a smaller unit stand behind “and”: `كيلومترًا و700 متر`. */
export function hasParts(
  text: string,
  numbers: readonly NumberFound[],
  units: readonly UnitFound[],
  { name, end }: UnitFound,
  { added, near }: { added: RegExp; near: RegExp },
): boolean {
  const [number, next] = [numbers.find(({ start }) => start >= end), units.find(({ start }) => start >= end)];
  if (!number || !next || !added.test(text.slice(end, number.end))) return false;
  return isPartOfUnit(next.name, name) && near.test(text.slice(number.end, next.start));
}
