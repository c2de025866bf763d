import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutHidden } from '../../src/problems/characters.ts';
import { mendHidden } from '../../src/prose/fix.ts';
import { proseOpener } from '../house-style.ts';

const directions = { en: 'ltr', ar: 'rtl' } as const;
const openers = { en: await proseOpener('en', 'remark'), ar: await proseOpener('ar', 'remark') };
/** A file of an edition, mended. */
const mended = (edition: 'en' | 'ar', source: string) =>
  mendHidden(source, openers[edition], directions[edition]).source;
const file = (title: string, body = '') => `---\ntitle: ${title}\n---\n${body}\n`;

test.each<[string, 'en' | 'ar', string, string]>([
  ['marks around a line of one direction', 'ar', '\u202Bقال (UN) إن.\u202C', 'قال (UN) إن.'],
  ['marks around several lines', 'ar', '\u202Bقال\nالوزير\u202C', 'قال\nالوزير'],
  ['spaces without width', 'en', 'Barrier\u200B closes\uFEFF', 'Barrier closes'],
  ['half of an isolate', 'en', 'a \u2066b', 'a b'],
  ['an isolate that is whole', 'en', 'a \u2066b\u2069', 'a \u2066b\u2069'],
  ['a page break between words', 'en', 'one\ftwo', 'one two'],
  ['other controls', 'en', 'o\u0003ne\u0085two', 'one two'],
])('%s', (_, edition, text, expected) => {
  const title = text.replace(/\n/g, ' ');
  expect(mended(edition, file('T', text))).toBe(file('T', expected));
  expect(mended(edition, file(title))).toBe(file(expected.replace(/\n/g, ' ')));
});

test.each<[string, 'en' | 'ar', string]>([
  ['letters are in another order without an override', 'en', 'paid to \u202Egnitset\u202C'],
  ['a stop stands elsewhere without an embedding', 'en', '\u202Bقال الوزير.\u202C'],
  ['a flag is spelt with them', 'en', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} won'],
  ['a heading would be made', 'en', '\u200B# Title'],
  ['emphasis would be made', 'en', '*\u200B one*'],
  ['an address would be another', 'en', '[a](https://a.example/\u200Bb)'],
])('what could be read otherwise stays: %s', (_, edition, text) => {
  expect(mended(edition, file('T', text))).toBe(file('T', text));
});

test('a key stays as it is written', () => {
  const source = '---\ntitle: T\nsec\u200Btion: world\n---\n';
  expect(mended('en', source)).toBe(source);
});

test('whatever is taken out, all that is seen stays', () => {
  const part = fc.constantFrom(
    ...['\u202A', '\u202B', '\u202C', '\u202E', '\u2067', '\u2069', '\u200B', '\u0003', '\uFFFE'],
    ...['word ', 'كلمة ', '12-3 ', '(a) ', '«ب» ', '*', '\n\n', '# ', '`'],
  );
  const text = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.constantFrom('en', 'ar'), text, (edition, body) => {
      const source = file('T', body);
      expect(withoutHidden(mended(edition, source)).text).toBe(withoutHidden(source).text);
    }),
  );
});
