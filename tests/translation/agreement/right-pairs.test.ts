import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../runs.ts';
import { differences, pairsIn, readerOf } from './open.ts';
import { inArabic, inArabicFigures, inEnglish } from './spelt.ts';

const pairs = pairsIn('right-pairs');
const backwards = [readerOf('ar'), readerOf('en')] as const;
const wrong = (original: string, translation: string) => {
  const found = differences(original, translation);
  const back = differences(translation, original, backwards);
  return [...found, ...back].length > 0 ? [{ original, translation, found, back }] : [];
};

/** A date of the Islamic calendar that one text alone says, beside its year of the common era or none, can't be compared. */
const ownEra = /(?:\d{1,2}\s\p{L}+\s)?\d{1,4}(?=\s?(?:هـ|للهجرة))/gu;

function digitsIn(translation: string, original: string) {
  const years = /\bAH\b/.test(original) ? [] : [...translation.matchAll(ownEra)];
  const isOwn = (place: number) =>
    years.some(({ 0: year, index }) => index <= place && place < index + year.length);
  return [...translation.matchAll(/\d/g)].filter(({ index }) => !isOwn(index));
}

describe('right pairs agree', () => {
  it('in Western figures, whichever is the original', () => {
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.flatMap(([original, translation]) => wrong(original, translation))).toEqual([]);
  });

  it('in Arabic figures', () => {
    expect(pairs.flatMap(([original, translation]) => wrong(original, inArabicFigures(translation)))).toEqual(
      [],
    );
  });

  it('in where their links lead', () => {
    expect(pairsIn('right-links').flatMap((pair) => wrong(...pair))).toEqual([]);
  });

  it('but for one wrong digit', () => {
    const damaged = pairs.flatMap(([original, translation]) =>
      digitsIn(translation, original).map(({ 0: digit, index }) => {
        const other = (Number(digit) + 3) % 10;
        return [original, translation.slice(0, index) + other + translation.slice(index + 1)] as const;
      }),
    );
    expect(damaged.length).toBeGreaterThan(100);
    expect(damaged.filter((pair) => differences(...pair).length === 0)).toEqual([]);
  });

  const value = fc.oneof(
    fc.integer({ min: 0, max: 130 }),
    fc.integer({ min: 131, max: 9999 }),
    fc.integer({ min: 10_000, max: 1_000_000 }),
  );

  it('in figures and words up to a million', () => {
    fc.assert(
      fc.property(value, (number) => {
        const figures = number.toLocaleString('en-GB');
        const [words, theirs] = [inEnglish(number), inArabic(number)];
        for (const own of [figures, words])
          for (const other of [theirs, inArabicFigures(figures), figures])
            expect(wrong(`It has ${own} pages.`, `عدد صفحاته ${other} كما يقال.`)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('and wrong numbers never do', () => {
    fc.assert(
      fc.property(value, value, (number, other) => {
        fc.pre(number > 2 && other > 2 && number !== other);
        const found = differences(`It has ${number} pages.`, `عدد صفحاته ${inArabic(other)} كما يقال.`);
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(300) },
    );
  });
});
