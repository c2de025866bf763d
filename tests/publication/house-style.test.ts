import { expect, it } from 'vitest';
import { typographySchema } from '../../src/publication/house-style.ts';
import { houseStyles } from '../house-style.ts';

it.each(Object.entries(houseStyles))('the style of %s can be written in publication.yaml', (_name, style) => {
  expect(typographySchema.parse(style)).toEqual(style);
});

it.each([
  ['no closing mark', { quotes: { double: ['“'], single: ['‘', '’'] } }],
  ['one kind of quotation only', { quotes: { double: ['“', '”'] } }],
  ['a word as a mark', { quotes: { double: ['quote', 'unquote'], single: ['‘', '’'] } }],
  ['a key that is no dash', { dashes: { '-': '–' } }],
  ['a letter as punctuation', { punctuation: { a: 'b' } }],
  ['a quotation mark as punctuation', { punctuation: { '"': '«' } }],
  ['digits nobody knows', { digits: 'klingon' }],
  ['digits that are letters', { digits: 'hebr' }],
  ['digits that are words', { digits: 'hanidec' }],
  ['an empty unit', { units: [''] }],
  ['something else', { hyphens: true }],
])('%s is refused', (_what, style) => {
  expect(typographySchema.safeParse(style).success).toBe(false);
});
