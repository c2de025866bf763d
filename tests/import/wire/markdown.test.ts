import { expect, test } from 'vitest';
import { lexiconOf } from '../../../src/import/wire/lexicon.ts';
import { linesOf } from '../../../src/import/wire/lines.ts';
import { isMarkdown, readMarkdown } from '../../../src/import/wire/markdown.ts';
import { conventions, fixture } from '../newsroom.ts';

const lexicon = lexiconOf(conventions);

const text =
  '# فتح الجسر\n\nقال و**«القدس»** إن [الجسر](https://port.example/) فُتح.\n\n![صورة](b.jpg)\n\n## ماذا بعد\n\n- نقطة\n';

test('Markdown that a person wrote stays as it is, but for its headline', () => {
  expect(isMarkdown(linesOf(text), lexicon)).toBe(true);
  expect(readMarkdown(text, 'wire:x')).toMatchObject({
    title: 'فتح الجسر',
    body: text.slice(text.indexOf('قال')),
    pictures: [{ ref: 'b.jpg', from: { path: 'b.jpg' }, alt: 'صورة' }],
  });
});

test('front matter is kept, and says headline and date', () => {
  const item = readMarkdown(
    '---\ntitle: Bridge opens\ndate: 2026-01-21\ntags: [a]\n---\nIt is **open**.\n',
    'wire:x',
  );
  expect(item).toMatchObject({ title: 'Bridge opens', published: '2026-01-21', body: 'It is **open**.\n' });
  expect(item.kept).toMatchObject({ front: { tags: ['a'] } });
});

test.each(['bridge.txt', 'museum.txt', 'observatory.txt'])('%s is no Markdown', (name) => {
  expect(isMarkdown(linesOf(fixture(name)), lexicon)).toBe(false);
});

test.each([
  '** TRENDS **',
  '#عاجل #البصرة',
  '- a point\n- another',
  '1. first',
  'See [1] and (2).',
  '* * *',
  '# # #',
  'Text.\n## dpa Notebook\n- [a](https://a.example)',
])('%s is no Markdown', (line) => expect(isMarkdown(linesOf(line), lexicon)).toBe(false));
