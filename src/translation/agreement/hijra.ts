import type { Fact } from './fact.ts';
import type { NumberFound } from './numbers/number-found.ts';
import { anyOf } from './word-finder.ts';
import type { AgreementWords } from './words.ts';

const calendar = new Intl.DateTimeFormat('und', {
  ...{ calendar: 'islamic-civil', numberingSystem: 'latn' },
  ...{ year: 'numeric', timeZone: 'UTC' },
});

const hijriYearAt = (time: number): number =>
  Number(calendar.formatToParts(time).find(({ type }) => type === 'year')?.value);

/** The year of the Hijra that most of a year of the common era lies in. */
export const hijriYearOf = (year: number): number => hijriYearAt(Date.UTC(year, 6));

/** How long a year of the Hijra is beside one of the common era, and the year that it began in. */
const [ratio, beginning] = [0.970224, 621];

/** The years of the common era that a year of the Hijra lies in. */
function commonYearsOf(year: number): number[] {
  const about = Math.floor(year * ratio) + beginning;
  return [about - 1, about, about + 1, about + 2].filter(
    (one) => hijriYearAt(Date.UTC(one, 0, 1)) <= year && year <= hijriYearAt(Date.UTC(one, 11, 31)),
  );
}

/** What a year, a decade or a century of the Hijra is called in the common era. */
function inCommonEra({ value, decade, isRank }: NumberFound): number[] {
  if (decade !== null) return between(value, value + 9).map((year) => year - (year % 10));
  if (isRank) return between(value * 100 - 99, value * 100).map((year) => Math.ceil(year / 100));
  return commonYearsOf(value);
}

/** The common years of the first and the last one of some years. */
const between = (first: number, last: number) => [first, last].flatMap(commonYearsOf);

/** What a number of a date of the Islamic calendar says: a year of the common era as well, and the other text may leave it out. */
export function hijriFact(fact: Fact, number: NumberFound): Fact {
  const common = [...new Set(inCommonEra(number))].map((one) => `number ${one}`);
  return {
    ...fact,
    offers: [...fact.offers, ...common],
    weight: 'may',
    against: ['hijri'],
  };
}

/** Tells whether a number is of a date of the Islamic calendar: an era or one of its months is beside it. */
export function eraFinderOf(words: AgreementWords): (text: string, number: NumberFound) => boolean {
  const [eras, months, articles] = [words.hijriEras, Object.keys(words.hijri), words.prefixes.plain].map(
    (list) => anyOf(words, list) || '(?!)',
  );
  const behind = new RegExp(`^(?:\\s?(?:${articles})?(?:${eras})|\\s(?:${months}))(?!\\p{L})`, 'u');
  const before = new RegExp(`(?<!\\p{L})(?:${months})\\s$`, 'u');
  return (text, { start, end }) => behind.test(text.slice(end)) || before.test(text.slice(0, start));
}
