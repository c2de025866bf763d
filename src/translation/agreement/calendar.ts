import { both, type Fact } from './fact.ts';
import { escaped, type FoundWord, finderOf, type WordFinder } from './word-finder.ts';
import { type AgreementWords, foldOf } from './words.ts';

/** Facts, and the text without the words that say them. */
export interface Taken {
  facts: Fact[];
  rest: string;
}

/** Puts spaces in the place of a stretch, so that nothing else is read in it and all else stays where it is. */
export const without = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** Finds months, days and weekdays in texts of a language. */
export function calendarOf(words: AgreementWords): (text: string) => Taken {
  const fold = foldOf(words);
  const doubtful = new Set(words.doubtful.map(fold));
  const ahead = words.beforeMonths.map((word) => escaped(fold(word))).join('|');
  const isAhead = new RegExp(ahead ? `(?<!\\p{L})(?:${ahead})[\\s-]$` : '(?!)', 'u');
  const entries = (list: Readonly<Record<string, number>>, calendar: string) =>
    Object.entries(list).map(([name, value]) => [name, `${calendar}${value}`] as const);
  const months = finderOf(words, new Map([...entries(words.hijri, 'hijri '), ...entries(words.months, '')]));
  const [named, other] = [
    finderOf(words, new Map(entries(words.weekdays, ''))),
    finderOf(words, new Map(words.notWeekdays.map((name) => [name, '']))),
  ];
  const weekdays: WordFinder = (text) => {
    const taken = new Set(other(text).map(({ start }) => start));
    return named(text).filter(({ start }) => !taken.has(start));
  };
  return (text) => {
    const first = takeMonths(text, months(text), { doubtful, isAhead });
    const second = takeWeekdays(first.rest, weekdays);
    return { facts: [...first.facts, ...second.facts], rest: second.rest };
  };
}

/** Which names of months are other words, too, and what tells that they are months. */
interface Doubt {
  doubtful: ReadonlySet<string>;
  isAhead: RegExp;
}

function takeMonths(text: string, found: readonly FoundWord[], { doubtful, isAhead }: Doubt): Taken {
  let rest = text;
  const facts = found.flatMap((one, index) => {
    const day = dayBeside(text, found, index);
    const isDated = day !== null || /^\D{0,3}\d{3,4}(?!\d)/.test(text.slice(one.end));
    const isSure =
      isDated ||
      !doubtful.has(one.name) ||
      isAhead.test(text.slice(0, one.start)) ||
      isBeside(text, found, index);
    if (isSure) rest = without(rest, one.start, one.end);
    return monthFacts(one, day, isSure);
  });
  return { facts, rest };
}

/** Whether another month is beside one: `between January and March`. */
function isBeside(text: string, months: readonly FoundWord[], index: number): boolean {
  const isNear = (left: number) => {
    const [one, other] = [months[left], months[left + 1]];
    return one && other && /^[,،]?\s?(?:\p{L}{1,4}\s)?$/u.test(text.slice(one.end, other.start));
  };
  return Boolean(isNear(index - 1) || isNear(index));
}

function takeWeekdays(text: string, weekdays: WordFinder): Taken {
  let rest = text;
  const facts = weekdays(text).map(({ text: name, value, start, end }): Fact => {
    rest = without(rest, start, end);
    return { kind: 'weekday', text: name, at: [start, end], ...both(`weekday ${value}`), weight: 'may' };
  });
  return { facts, rest };
}

/** A month, and its day if one is beside it. */
function monthFacts({ text, value, start, end }: FoundWord, dated: Day | null, isSure: boolean): Fact[] {
  const at = [start, end] as const;
  const month = `month ${value}`;
  const needs = [[month], [`dated-month ${value}`]];
  const offers = [month, `month-number ${value}`];
  if (dated === null) return [{ kind: 'month', text, at, needs, offers, weight: isSure ? 'may' : 'only' }];
  const date = `date ${value}-${dated.day}`;
  const inFigures = [`dated-month ${value}`, `dated ${dated.day}`];
  return [
    { kind: 'month', text, at, needs, offers, weight: 'must' },
    { kind: 'date', text, at: dated.at, needs: [[date], inFigures], offers: [date], weight: 'may' },
  ];
}

/** A day of a month, and where both stand. */
interface Day {
  day: number;
  at: readonly [start: number, end: number];
}

/** The day that is written beside the name of a month; a second name of it, as in `آذار/مارس`, may stand between. */
function dayBeside(
  text: string,
  months: readonly { start: number; end: number }[],
  index: number,
): Day | null {
  let [first, last] = [index, index];
  const isOne = (left: number) =>
    /^[\s/()]{1,3}$/.test(text.slice(months[left]?.end, months[left + 1]?.start));
  while (first > 0 && isOne(first - 1)) first -= 1;
  while (last < months.length - 1 && isOne(last)) last += 1;
  const [start, end] = [months[first]?.start ?? 0, months[last]?.end ?? 0];
  const before = /(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th)?[\s,.]{1,2}(?:\p{L}{1,3}\s)?$/u.exec(
    text.slice(0, start),
  );
  if (before) return asDay(before[1], before.index, end);
  const after = /^[\s)]{1,2}(?:\p{L}{1,3}\s)?(\d{1,2})(?![\d:.,]\d|\d)/u.exec(text.slice(end));
  return after && asDay(after[1], start, end + after[0].length);
}

function asDay(figures: string | undefined, start: number, end: number): Day | null {
  const day = Number(figures);
  return day >= 1 && day <= 31 ? { day, at: [start, end] } : null;
}
