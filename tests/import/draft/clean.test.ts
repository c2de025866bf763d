import { expect, test } from 'vitest';
import { cleanLine } from '../../../src/import/draft/clean.ts';

test.each([
  ['مــيــنــاء\n الـعـقـبـة', 'ميناء العقبة'],
  ['مَـــيناء', 'مَيناء'],
  ['1447 هـ', '1447 هـ'],
  ['العقبة ـ بترا', 'العقبة ـ بترا'],
  ['a\u200bb', 'ab'],
])('%j is the line %j', (text, line) => {
  expect(cleanLine(text)).toBe(line);
});

test('what says nothing is no line', () => {
  expect([undefined, '', ' \n\u200b'].map(cleanLine)).toEqual([undefined, undefined, undefined]);
});
