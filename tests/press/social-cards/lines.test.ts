import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIsolation } from '../../../src/language/direction/direction.ts';
import {
  isolated,
  linesOf,
  partsOf,
  setLines,
  type Word,
  wordsOf,
} from '../../../src/press/social-cards/lines.ts';

const width = (words: readonly Word[], space: number) =>
  words.reduce((sum, one) => sum + one.width, 0) + space * (words.length - 1);
const words = fc.array(
  fc.integer({ min: 1, max: 40 }).map((width) => ({ text: 'x'.repeat(width), width })),
  { minLength: 1, maxLength: 30 },
);

describe('lines', () => {
  test('hold all words in order, none is too wide, and there are no more than need be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 90 }), (given, room) => {
        const lines = setLines(given, 3, room) ?? [];
        expect(lines.flat()).toEqual(given);
        for (const line of lines) expect(width(line, 3)).toBeLessThanOrEqual(room);
        // Whatever is set in fewer lines has one that is wider.
        expect(lines.length).toBeLessThanOrEqual(Math.max(1, Math.ceil((2 * width(given, 3)) / room)));
      }),
    );
  });

  test('are even', () => {
    const given = Array.from({ length: 7 }, () => ({ text: 'word', width: 10 }));
    expect(setLines(given, 2, 72)?.map((line) => line.length)).toEqual([4, 3]);
  });

  test('are none if a word is wider than they may be', () => {
    expect(setLines([{ text: 'long', width: 9 }], 1, 8)).toBe(null);
  });
});

test('the parts of a broken word have no space between them', () => {
  const parts = ['long', 'word'].map((text, index) => ({ text, width: 4, joins: index > 0 }));
  const lines = setLines([...parts, { text: 'a', width: 1 }], 1, 10) ?? [];
  expect(linesOf(lines)).toEqual(['longword a']);
});

describe('what runs in the other direction', () => {
  const isolation = createIsolation({ direction: 'rtl' }, [{ language: 'en' }, { language: 'ar' }]);
  const setIn = (text: string, perLine: number) => {
    const all = wordsOf(isolated(isolation.segments(text))).map((text) => ({ text, width: 1 }));
    return linesOf(
      Array.from({ length: Math.ceil(all.length / perLine) }, (_, at) =>
        all.slice(at * perLine, (at + 1) * perLine),
      ),
    );
  };

  test('is isolated as on the page', () => {
    expect(setIn('نسبة -3.5% و$20', 9)).toEqual(['نسبة \u2066-3.5%\u2069 و\u2066$20\u2069']);
  });

  test('is isolated in each line that it stands in', () => {
    expect(setIn('قال رئيس World Health Organization إن', 3)).toEqual([
      'قال رئيس \u2066World\u2069',
      '\u2066Health Organization\u2069 إن',
    ]);
  });

  test('is overridden, and stays in one line, where the page says so', () => {
    const foreign = { direction: 'ltr', language: null, override: true, unbroken: true } as const;
    expect(isolated([{ text: '٠٦ ٥٥', foreign }])).toBe('\u2066\u202D٠٦\u00A0٥٥\u202C\u2069');
  });
});

test('spaces that no face has become some that don’t part; what is not seen goes', () => {
  expect(wordsOf('5\u202Fkm  of\u2011a soft\u00ADhy\u200Bphen')).toEqual(['5\u00A0km', 'of-a', 'softhyphen']);
});

test('a word is broken into parts that are whole letters', () => {
  expect(partsOf('abcdefg', 3)).toEqual(['abc', 'def', 'g']);
  expect(partsOf('e\u0301👩‍🚀x', 3)).toEqual(['e\u0301', '👩‍🚀', 'x']);
});
