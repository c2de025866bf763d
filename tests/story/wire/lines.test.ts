import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropWordless, linesOf, paragraphsOf } from '../../../src/story/wire/lines.ts';

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

test.each(['***', '---', '. . .', '• • •', '\u200F'])('the rule %j is taken out', (rule) => {
  expect(dropWordless(linesOf(rule))).toMatchObject({
    lines: [{ text: '' }],
    removed: [{ reason: 'no words' }],
  });
});

test.each(['٥', '5', '🙂', 'و'])('%s is a word', (word) => {
  expect(dropWordless(linesOf(word)).removed).toEqual([]);
});
