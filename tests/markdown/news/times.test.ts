import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormats } from '../../../src/language/formats.ts';
import { timeShapes, timeWords } from '../../../src/markdown/news/times.ts';
import { runs } from '../../runs.ts';

const t = (() => '') as never;
const languageIn = (zone: string) => ({ ...createFormats('en-GB-u-ca-gregory', zone), t, own: t });
const zones = ['Pacific/Kiritimati', 'Asia/Amman', 'Pacific/Pago_Pago'];

test('a day is the same day in every time zone', () => {
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      for (const zone of zones) {
        const words = timeWords(text, languageIn(zone)) ?? '';
        expect(words).toContain(String(Number(text.slice(8))));
        expect(words).toContain(text.slice(0, 4));
      }
    }),
    { numRuns: runs(20) },
  );
});

test.each([
  ['1258', '1258'],
  ['2026-01', 'January 2026'],
  ['2026-01-21', '21 January 2026'],
  ['18:30', '18:30'],
  ['2026-01-21T23:30Z', '22 January 2026 at 02:30'],
  ['2026-01-21T18:30:00+03:00', '21 January 2026 at 18:30'],
  ['2026-01-21T18:30', '21 January 2026 at 18:30'],
  ['2026-01-21 18:30', '21 January 2026 at 18:30'],
  ['2026-01-21 18:30+02:00', '21 January 2026 at 19:30'],
])('%s is %s', (text, words) => {
  expect(timeWords(text, languageIn('Asia/Amman'))).toBe(words);
});

test.each([
  '',
  '26',
  '2026-13',
  '2026-1-2',
  '2026-02-29',
  '24:30',
  '6:30',
  '2026-02-30T18:30:00+03:00',
  '2026-02-30 18:30',
  '٢٠٢٦',
  'yesterday',
])('%j is no time', (text) => {
  expect(timeWords(text, languageIn('Asia/Amman'))).toBeNull();
});

test('only the shapes that are asked for are read', () => {
  expect(timeWords('2026-01-21', languageIn('Asia/Amman'), ['moment'])).toBeNull();
  expect(timeShapes).toContain('moment');
});
