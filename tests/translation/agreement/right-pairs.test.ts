import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, readerOf } from './open.ts';
import { inArabic, inArabicFigures, inEnglish } from './spelt.ts';

const pairs = readFileSync(new URL('fixtures/right-pairs.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string]);
const wrong = (original: string, translation: string) => {
  const found = differences(original, translation);
  const back = differences(translation, original, [readerOf('ar'), readerOf('en')]);
  return [...found, ...back].length > 0 ? [{ original, translation, found, back }] : [];
};

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
      { numRuns: 300 },
    );
  });

  it('and wrong numbers never do', () => {
    fc.assert(
      fc.property(value, value, (number, other) => {
        fc.pre(number > 2 && other > 2 && number !== other);
        const found = differences(`It has ${number} pages.`, `عدد صفحاته ${inArabic(other)} كما يقال.`);
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
