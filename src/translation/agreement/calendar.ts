import { type Day, dayBeside } from './days.ts';
import { both, type Fact } from './fact.ts';
import { anyOf, type FoundWord, finderOf, type WordFinder } from './word-finder.ts';
import { type AgreementWords, foldOf } from './words.ts';

/** Facts, and the text without the words that say them. */
export interface Taken {
  facts: Fact[];
  rest: string;
}

/** Puts spaces in the place of a stretch, so that nothing else is read in it and all else stays where it is. */
export const without = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** Between the months that a name may be of. */
const or = '|';

/** Finds months, days and weekdays in texts of a language. */
export function calendarOf(words: AgreementWords): (text: string) => Taken {
  const fold = foldOf(words);
  const doubtful = new Set(words.doubtful.map(fold));
  const ahead = anyOf(words, words.beforeMonths);
  const isAhead = new RegExp(ahead ? `(?<!\\p{L})(?:${ahead})[\\s-]$` : '(?!)', 'u');
  const entries = (list: Readonly<Record<string, number>>, calendar: string) =>
    Object.entries(list).map(([name, value]) => [name, `${calendar}${value}`] as const);
  const either = Object.entries(words.eitherMonths).map(([name, all]) => [name, all.join(or)] as const);
  const months = finderOf(
    words,
    new Map([...entries(words.hijri, 'hijri '), ...either, ...entries(words.months, '')]),
    { hyphens: true },
  );
  const [named, other] = [
    finderOf(words, new Map(entries(words.weekdays, ''))),
    finderOf(words, new Map(entries(words.notWeekdays, ''))),
  ];
  const numbers = new Set(Object.keys(words.numbers).map(fold));
  return (text) => {
    const first = takeMonths(text, months(text), { doubtful, numbers, isAhead });
    const second = takeWeekdays(first.rest, named, other);
    return { facts: [...first.facts, ...second.facts], rest: second.rest };
  };
}

/** Which names of months are other words, too, and what tells that they are months. */
interface Doubt {
  doubtful: ReadonlySet<string>;
  /** Those that are numbers, which words ahead of them don't tell: `من صفر إلى 10`. */
  numbers: ReadonlySet<string>;
  isAhead: RegExp;
}

const isHijri = ({ value }: FoundWord) => value.startsWith('hijri');

function takeMonths(text: string, found: readonly FoundWord[], { doubtful, numbers, isAhead }: Doubt): Taken {
  let rest = text;
  // Where both calendars are told, the other text may do with its own.
  const isToldTwice = found.some(isHijri) && !found.every(isHijri);
  const facts = found.flatMap((one, index) => {
    const isNumber = numbers.has(one.name);
    const day = dayBeside(text, found, index, isNumber);
    const year = isNumber ? /^\s\d{4}(?!\d)/ : /^\D{0,3}\d{3,4}(?!\d)/;
    const isDated = day !== null || year.test(text.slice(one.end));
    const isSure =
      isDated ||
      !doubtful.has(one.name) ||
      (!isNumber && isAhead.test(text.slice(0, one.start))) ||
      isBeside(text, found, index);
    if (isSure) rest = without(rest, one.start, one.end);
    return monthFacts(one, day, isSure).map((fact) =>
      isToldTwice && isHijri(one) && fact.weight === 'must' ? { ...fact, weight: 'may' as const } : fact,
    );
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

/** @param other finds words in which the name of a day may be something else: both count if the other text says them */
function takeWeekdays(text: string, weekdays: WordFinder, other: WordFinder): Taken {
  let rest = text;
  const doubtful = new Map(other(text).map((one) => [one.start, one.value]));
  const facts = weekdays(text).flatMap(({ text: name, value, start, end }): Fact[] => {
    const day: Fact = {
      kind: 'weekday',
      text: name,
      at: [start, end],
      ...both(`weekday ${value}`),
      weight: 'may',
    };
    const behind = doubtful.get(start);
    if (behind !== undefined)
      return [
        { ...day, weight: 'only' },
        { kind: 'number', text: name, ...both(`number ${behind}`), weight: 'only' },
      ];
    rest = without(rest, start, end);
    return [day];
  });
  return { facts, rest };
}

const alone = (readings: readonly string[]) => readings.map((one) => [one]);

/** A month, and its day if one is beside it. */
function monthFacts({ text, value, start, end }: FoundWord, dated: Day | null, isSure: boolean): Fact[] {
  const at = [start, end] as const;
  const months = value.split(or);
  const needs = ['month', 'dated-month'].flatMap((by) => months.map((month) => [`${by} ${month}`]));
  const offers = ['month', 'month-number'].flatMap((by) => months.map((month) => `${by} ${month}`));
  if (dated === null) return [{ kind: 'month', text, at, needs, offers, weight: isSure ? 'may' : 'only' }];
  const dates = (day: number) => months.map((month) => `date ${month}-${day}`);
  const inFigures = months.map((month) => [`dated-month ${month}`, `dated ${dated.day}`]);
  return [
    { kind: 'month', text, at, needs, offers, weight: 'must' },
    {
      kind: 'date',
      text,
      at: dated.at,
      needs: [...alone(dates(dated.day)), ...inFigures],
      offers: dates(dated.day),
      weight: 'may',
    },
    ...dated.others.map((other): Fact => {
      return {
        kind: 'date',
        text,
        at: dated.at,
        needs: alone(dates(other)),
        offers: dates(other),
        weight: 'only',
      };
    }),
  ];
}
