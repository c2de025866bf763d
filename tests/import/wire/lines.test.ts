import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/import/wire/columns.ts';
import { dropWordless, linesOf } from '../../../src/import/wire/lines.ts';
import { hiddenCharacters } from '../../../src/problems/characters.ts';
import { codePoint } from '../../any-text.ts';

const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

/** Breaks a paragraph where the next word would not fit, as teletypes and mail programs do. */
function wrap(paragraph: string, width: number): string {
  return paragraph.split(' ').reduce((text, word) => {
    const column = text.length - text.lastIndexOf('\n') - 1;
    return `${text}${column + 1 + word.length > width ? '\n' : ' '}${word}`;
  });
}

test('wrapped paragraphs between blank lines are put together', () => {
  const paragraph = fc.lorem({ maxCount: 40 }).map((words) => `${words}.`);
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 2, maxLength: 6 }),
      fc.integer({ min: 40, max: 80 }),
      (all, width) => {
        const text = all.map((one) => wrap(one, width)).join('\n\n');
        expect(texts(paragraphsOf(linesOf(text)))).toEqual(all);
      },
    ),
  );
});

test('lines that end before the column does are paragraphs, with and without blank lines', () => {
  const lines = [
    'Milk rose.',
    'Bread fell by a third of its price.',
    '',
    'Salt did nothing at all.',
    'Oil rose.',
  ];
  expect(texts(paragraphsOf(linesOf(lines.join('\n'))))).toEqual(lines.filter(Boolean));
  const column = ['Milk rose and bread fell by', 'a third of its former price', 'as salt did nothing.'];
  expect(texts(paragraphsOf(linesOf(column.join('\n'))))).toEqual(column);
});

test('paragraphs of like length stay apart, though a line was taken out between some', () => {
  const lines = ['Milk rose again on Monday.', '', 'Bread fell by a third.', 'Vinegar did nothing.'];
  expect(texts(paragraphsOf(linesOf(lines.join('\n'))))).toEqual(lines.filter(Boolean));
});

test('lines are numbered as editors number them', () => {
  expect(linesOf('one\r\n\r\ntwo\rthree\n')).toMatchObject([
    { number: 1, text: 'one' },
    { number: 2, text: '' },
    { number: 3, text: 'two' },
    { number: 4, text: 'three' },
    { number: 5, text: '' },
  ]);
});

test('control characters are taken out and shown; tabs and marks of direction stay', () => {
  const { lines, removed } = dropWordless(linesOf('\u0001\u0002ZCZC\n\tone\ftwo\n\u200Fقال\tرجل'));
  expect(texts(lines)).toEqual(['ZCZC', 'one two', '\u200Fقال\tرجل']);
  expect(removed).toEqual([
    { number: 1, text: 'U+0001 U+0002', reason: 'control characters' },
    { number: 2, text: 'U+000C', reason: 'control characters' },
  ]);
});

test('what nobody sees is taken out and shown, and so is what reorders text', () => {
  const text = [
    '\u202Bإغلاق حاجز (UN) الفيضانات\u202C',
    'Barrier\u200B closes\uFEFF',
    '\u2066open, \u2066and closed\u2069',
    'soft\u00ADly, \uFFFE\u2060\u{E0041}\u202Eo',
  ];
  const { lines, removed } = dropWordless(linesOf(text.join('\n')));
  expect(texts(lines)).toEqual([
    'إغلاق حاجز (UN) الفيضانات',
    'Barrier closes',
    'open, \u2066and closed\u2069',
    'softly, o',
  ]);
  expect(removed).toEqual(
    ['U+202B U+202C', 'U+200B U+FEFF', 'U+2066', 'U+00AD U+FFFE U+2060 U+E0041 U+202E'].map(
      (codes, index) => ({ number: index + 1, text: codes, reason: 'invisible characters' }),
    ),
  );
});

test('whatever a line holds, nothing is left that a check refuses', () => {
  const hidden = fc.constantFrom(
    '\u202A',
    '\u202E',
    '\u202C',
    '\u2067',
    '\u2069',
    '\u200B',
    '\uFEFF',
    '\0',
    '\x85',
  );
  const line = fc
    .array(fc.oneof(hidden, fc.string({ unit: codePoint }), fc.constant('كلمة word')))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(line, (text) => {
      for (const one of dropWordless(linesOf(text)).lines) {
        expect(hiddenCharacters(one.text)).toEqual([]);
        expect(one.text).not.toMatch(/(?!\t)\p{Cc}|\p{Noncharacter_Code_Point}|\uFEFF/u);
      }
    }),
  );
});

test.each(['***', '---', '. . .', '• • •', '\u200F'])('the rule %j is taken out', (rule) => {
  expect(dropWordless(linesOf(rule))).toMatchObject({
    lines: [{ text: '' }],
    removed: [{ reason: 'no words' }],
  });
});

test.each(['٥', '5', '🙂', 'و'])('%s is a word', (word) => {
  expect(dropWordless(linesOf(word)).removed).toEqual([]);
});

test('lines that are longer than columns are paragraphs, whatever is wrapped beside them', () => {
  const long = (word: string) => `${word} ${'and so on '.repeat(12)}on`;
  const wrapped = [
    'The ferry between Manama and Dammam sailed again on Sunday after three',
    'years in which nobody had asked for it, as the companies that own it',
    'had said, and the harbour of the one had been dredged for that of the',
    'other.',
  ];
  const text = [long('One'), long('Two'), '', ...wrapped, '', ...wrapped, '', 'It was late.'].join('\n');
  const all = paragraphsOf(dropWordless(linesOf(text)).lines).map((one) => one.text);
  expect(all).toEqual([long('One'), long('Two'), wrapped.join(' '), wrapped.join(' '), 'It was late.']);
});
