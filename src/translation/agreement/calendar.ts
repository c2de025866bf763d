import { both, type Fact } from './fact.ts';
import { type AgreementWords, foldOf } from './words.ts';

/** Finds words and groups of words in a folded text, with what is written onto the front of them. */
export type WordFinder = (text: string) => FoundWord[];

/** A word of a list, and what it stands for. */
export interface FoundWord {
  text: string;
  value: string;
  start: number;
  end: number;
}

/** @param names word → what it stands for */
export function finderOf(words: AgreementWords, names: ReadonlyMap<string, string>): WordFinder {
  const fold = foldOf(words);
  const known = new Map([...names].map(([name, value]) => [fold(name), value]));
  if (known.size === 0) return () => [];
  const { joins, plain, other } = words.prefixes;
  const before = [...joins, ...plain, ...other].map(fold).sort(longestFirst).map(escaped).join('|');
  const after = [...known.keys()].sort(longestFirst).map(escaped).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${before})?(${after})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', index }) => ({
      text: whole,
      value: known.get(name) ?? '',
      start: index,
      end: index + whole.length,
    }));
}

const longestFirst = (a: string, b: string) => b.length - a.length;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

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
  const entries = (list: Readonly<Record<string, number>>, calendar: string) =>
    Object.entries(list).map(([name, value]) => [name, `${calendar}${value}`] as const);
  const months = finderOf(words, new Map([...entries(words.hijri, 'hijri '), ...entries(words.months, '')]));
  const weekdays = finderOf(words, new Map(entries(words.weekdays, '')));
  return (text) => {
    const facts: Fact[] = [];
    let rest = text;
    const found = months(text);
    for (const [index, one] of found.entries()) {
      const day = dayBeside(text, found, index);
      const isSure =
        day !== null || /\d{4}/.test(text.slice(one.end, one.end + 9)) || !doubtful.has(one.text);
      if (!isSure) continue;
      rest = without(rest, one.start, one.end);
      facts.push(...monthFacts(one, day));
    }
    for (const { text: name, value, start, end } of weekdays(rest)) {
      rest = without(rest, start, end);
      facts.push({
        kind: 'weekday',
        text: name,
        at: [start, end],
        ...both(`weekday ${value}`),
        weight: 'may',
      });
    }
    return { facts, rest };
  };
}

/** A month, and its day if one is beside it. */
function monthFacts({ text, value, start, end }: FoundWord, day: number | null): Fact[] {
  const at = [start, end] as const;
  const [month, date] = [`month ${value}`, `date ${value}-${day}`];
  const needs = [[month], [`dated-month ${value}`]];
  if (day === null) return [{ kind: 'month', text, at, needs, offers: [month], weight: 'may' }];
  const dated = [[date], [`dated-month ${value}`, `dated ${day}`]];
  return [
    { kind: 'month', text, at, needs, offers: [month], weight: 'must' },
    { kind: 'date', text: `${day} ${text}`, needs: dated, offers: [date], weight: 'may' },
  ];
}

/** The day that is written beside the name of a month; a second name of it, as in `آذار/مارس`, may stand between. */
function dayBeside(
  text: string,
  months: readonly { start: number; end: number }[],
  index: number,
): number | null {
  let [first, last] = [index, index];
  const isOne = (left: number) =>
    /^[\s/()]{1,3}$/.test(text.slice(months[left]?.end, months[left + 1]?.start));
  while (first > 0 && isOne(first - 1)) first -= 1;
  while (last < months.length - 1 && isOne(last)) last += 1;
  const before = /(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th)?[\s,.]{1,2}(?:\p{L}{1,3}\s)?$/u.exec(
    text.slice(0, months[first]?.start),
  );
  const after = /^[\s)]{1,2}(?:\p{L}{1,3}\s)?(\d{1,2})(?![\d:.,]\d|\d)/u.exec(text.slice(months[last]?.end));
  const day = Number(before?.[1] ?? after?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}
