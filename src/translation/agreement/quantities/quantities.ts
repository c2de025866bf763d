import type { Fact } from '../fact.ts';
import type { NumberFound } from '../numbers/number-found.ts';
import { anyOf } from '../word-finder.ts';
import type { AgreementWords } from '../words.ts';
import { exact, hasParts, type Quantity, quantityFact, quantityOf, rangesOf, sumsOf } from './quantity.ts';
import type { UnitFound } from './units.ts';

/** What a text counts and measures, and what its numbers say together with their units. */
export interface Quantities {
  facts: Fact[];
  /** The amounts that a number is a part of: of 90, `time 90`, where minutes are behind it. */
  amountsOf(number: NumberFound): readonly string[];
}

/** Makes what reads the quantities of a language. */
export function quantitiesOf(words: AgreementWords) {
  const { joins, plain } = words.prefixes;
  const [joiners, fillers, ones, articles, joined] = [
    words.joiners,
    words.fillers,
    words.ones,
    plain,
    joins,
  ].map((list) => anyOf(words, list));
  const word = (list: string | undefined) => `(?:(?:${list || '(?!)'})\\s)`;
  const patterns: Patterns = {
    near: new RegExp(`^[\\s-]{0,2}$|^[\\s-]{1,2}(?!${word(fillers)})\\p{L}+\\s$`, 'u'),
    ofPart: new RegExp(`^\\s${word(fillers)}*$`, 'u'),
    definite: new RegExp(`^\\s(?:${articles || '(?!)'})`, 'u'),
    one: new RegExp(`(?<!\\p{L})(?:${ones || '(?!)'})\\s$`, 'u'),
    joined: new RegExp(`^,?\\s${word(joiners)}?${word(fillers)}*(?:${joined})?$`, 'u'),
    added: new RegExp(`^\\s(?:${word(joiners)}|(?:${joined || '(?!)'}))`, 'u'),
  };
  return (text: string, numbers: readonly NumberFound[], units: readonly UnitFound[]): Quantities => {
    const found = quantitiesIn(text, numbers, units, patterns);
    const all = [...found, ...sumsOf(found, text, patterns.joined), ...rangesOf(found, text, numbers)];
    return {
      facts: all.map((one) => quantityFact(one, found.includes(one))),
      amountsOf: (number) => all.flatMap((one) => (one.numbers.includes(number) ? one.amounts : [])),
    };
  };
}

interface Patterns {
  /** What may stand between a number and its unit, and between a part and what it is of. */
  near: RegExp;
  ofPart: RegExp;
  /** What a number begins with that stands behind its unit, of which all are meant: `الأيام الستة`. */
  definite: RegExp;
  /** What stands before one of a unit. */
  one: RegExp;
  /** What stands before a part behind a unit, or a smaller unit. */
  joined: RegExp;
  /** What a text goes on with behind a unit if more is added to it. */
  added: RegExp;
}

function quantitiesIn(
  text: string,
  numbers: readonly NumberFound[],
  units: readonly UnitFound[],
  patterns: Patterns,
): Quantity[] {
  const found: Quantity[] = [];
  const used = new Set<NumberFound>();
  for (const unit of units) {
    const before = numberOf(text, numbers, unit, patterns);
    // The second hour of `an hour and half an hour`, as languages have it that name it again.
    if (before && used.has(before)) continue;
    const part = partBehind(text, numbers, unit, patterns);
    const goesOn = part !== undefined || hasParts(text, numbers, units, unit, patterns);
    const isSingle = isOne(text, unit, patterns) || (goesOn && !unit.isDefinite && !before);
    const count = before ? exact(before) : (unit.count ?? (isSingle ? 1 : null));
    if (count === null) continue;
    const own = [before, part].filter((one) => one !== undefined);
    for (const one of own) used.add(one);
    found.push(
      quantityOf(unit.name, count + (part ? exact(part) : 0), own, [
        Math.min(before?.start ?? unit.start, unit.start),
        Math.max(part?.end ?? before?.end ?? unit.end, unit.end),
      ]),
    );
  }
  return found;
}

/** The number of a unit. In `260 to JOD 290` the one behind the code is nearer. */
function numberOf(text: string, numbers: readonly NumberFound[], unit: UnitFound, patterns: Patterns) {
  const before = numberBefore(text, numbers, unit, patterns);
  const behind = numberBehind(text, numbers, unit) ?? numberOfAll(text, numbers, unit, patterns);
  const isApart = before && /\p{L}/u.test(text.slice(before.end, unit.start));
  return isApart ? (behind ?? before) : (before ?? behind);
}

function numberBefore(
  text: string,
  numbers: readonly NumberFound[],
  unit: UnitFound,
  { near, ofPart }: Patterns,
) {
  if (unit.count !== null || isYearNamed(text, unit)) return undefined;
  const before = numbers.findLast(({ end, isVague }) => end <= unit.start && !isVague);
  if (before && isOrdinal(before)) return undefined;
  const between = before && text.slice(before.end, unit.start);
  if (between === undefined) return undefined;
  return near.test(between) || (before && before.value < 1 && ofPart.test(between)) ? before : undefined;
}

/** `عام 2006`: whatever is before it counts something else. */
const isYearNamed = (text: string, { name, end }: UnitFound) =>
  name === 'year' && /^\s\d{4}(?!\d)/.test(text.slice(end));

const isOrdinal = ({ value, isRank }: NumberFound) => isRank && value >= 1 && value < 100;

/** The number behind a sign or a code: `$5`, `JOD 5`. */
const numberBehind = (text: string, numbers: readonly NumberFound[], unit: UnitFound) =>
  unit.leads
    ? numbers.find(({ start }) => start >= unit.end && /^\s?$/.test(text.slice(unit.end, start)))
    : undefined;

/** Numbers from this on are no hour of a clock that is called by one: `الساعة الواحدة`. */
const leastOfAll = 3;

function numberOfAll(
  text: string,
  numbers: readonly NumberFound[],
  { isDefinite, end }: UnitFound,
  { definite }: Patterns,
) {
  const [behind] =
    isDefinite && definite.test(text.slice(end)) ? numbers.filter(({ start }) => start >= end) : [];
  const isCounted = behind && behind.start === end + 1 && !behind.isRank && behind.value >= leastOfAll;
  return isCounted ? behind : undefined;
}

/** Whether one of a unit is meant; `in the year 2012` is none, nor is a unit before a month or a day. */
const isOne = (text: string, { isDefinite, start, end }: UnitFound, { one }: Patterns): boolean =>
  !isDefinite && one.test(text.slice(0, start)) && !/^(?:\s*\d|\s{3})/.test(text.slice(end));

function partBehind(text: string, numbers: readonly NumberFound[], { end }: UnitFound, { joined }: Patterns) {
  const part = numbers.find(({ start }) => start >= end);
  return part && part.value > 0 && part.value < 1 && joined.test(text.slice(end, part.start))
    ? part
    : undefined;
}
