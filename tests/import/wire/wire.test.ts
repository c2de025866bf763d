import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/import/draft/draft.ts';
import { fileOf } from '../../../src/import/draft/file.ts';
import type { Placing } from '../../../src/import/draft/front.ts';
import { textOf, treeOf } from '../../../src/import/draft/text-of.ts';
import { linesOf } from '../../../src/import/wire/lines.ts';
import { readWire } from '../../../src/import/wire/read.ts';
import { articleSchema } from '../../../src/story/front-matter.ts';
import { parseSource } from '../../../src/story/parse-source.ts';
import { conventions, fixture, itemOf, key, settings, storyOf } from '../newsroom.ts';

const placing: Placing = {
  id: 'bridge',
  published: '2026-02-01T12:00:00+03:00',
  pictures: new Map(),
  first: { section: 'world', person: 'desk' },
};

const examples = [
  {
    name: 'bridge',
    id: 'the-old-swing-bridge-can-open',
    removed: ['2 advertisement', '4 link to another story', '14 share buttons', '15 the source'],
  },
  {
    name: 'museum',
    id: 'museum-of-clocks-asks-visitors-to',
    removed: [
      '1 the headline',
      '3 the dateline',
      '10 advertisement',
      '17 no words',
      '22 end mark of the agency',
    ],
  },
  {
    name: 'observatory',
    id: 'alqba-alqdyma-stfth-abwabha-amam-alzwar',
    removed: [
      '1 the dateline',
      '2 advertisement',
      '4 link to another story',
      '10 share buttons',
      '11 the source',
    ],
  },
];

describe.each(examples)('$name', ({ name, id, removed }) => {
  const text = fixture(`${name}.txt`);

  test(`becomes ${name}.md`, () => {
    expect(fileOf(storyOf(text), placing)).toBe(fixture(`${name}.md`));
  });

  test('says which lines are not in the text, and why', () => {
    expect(itemOf(text).dropped.map(({ line, reason }) => `${line} ${reason}`)).toEqual(removed);
  });

  test('names the story', () => {
    expect(storyOf(text).id).toBe(id);
  });

  test('reads the same with other line ends, and with blank lines and spaces between', () => {
    const { body, source, title } = itemOf(text);
    const wrapped = name === 'museum';
    const spaced = text.replaceAll('\n', wrapped ? ' \u00A0\r\n' : '\t\r\n \r\n');
    const read = itemOf(spaced);
    expect({ body: read.body, source: read.source, title: read.title }).toEqual({ body, source, title });
  });
});

test('every line is in the text, word for word, or among what was taken out', () => {
  const phrases = Object.values(conventions.furniture).flatMap((group) =>
    Object.values({ ...group.lines, ...group.labels, ...group.rows }).flat(),
  );
  const sentence = fc.lorem({ mode: 'sentences' });
  const line = fc.oneof(
    sentence,
    fc.lorem(),
    fc.constantFrom(...phrases),
    fc.string(),
    fc.constantFrom('', '***'),
  );
  fc.assert(
    fc.property(sentence, fc.array(line), (lead, rest) => {
      const lines = linesOf([lead, ...rest].join('\n'));
      const item = readWire(lines, key, conventions);
      fc.pre(item !== null);
      const found = [textOf(treeOf(item.body)), ...item.dropped.map(({ what }) => what)];
      const words = (texts: readonly string[]) =>
        texts
          .join(' ')
          .match(/[\p{L}\p{M}\p{N}]+/gu)
          ?.sort() ?? [];
      expect(words(found)).toEqual(words(lines.map(({ text }) => text)));
    }),
  );
});

test('a draft says what was chosen without asking for review', () => {
  const chosen = { title: 'Bridge: “to open”', section: 'culture' };
  const draft = fileOf(storyOf(fixture('bridge.txt'), chosen), placing);
  const { source, problems } = parseSource(draft, 'en.md', articleSchema);
  expect(problems).toEqual([]);
  expect(source?.front).toMatchObject({ ...chosen, status: 'draft' });
  expect(draft).not.toMatch(/review\n(?:title|section):/);
});

test.each(['', '\n \n', 'Advertisement\n***\nShare'])('%j is no story', (text) => {
  expect(readWire(linesOf(text), key, conventions)).toBeNull();
});

test('a text that no edition is written in is refused', () => {
  expect(draftOf(itemOf(fixture('languages/fr.txt')), settings)).toBe('import-language');
});

test('a note that takes back a story is told first, and not to be used', () => {
  const item = itemOf(
    'سحب خبر: جسر الميناء\n\nيرجى عدم استخدام الخبر الذي أرسل الساعة التاسعة، إذ لم تتأكد الأرقام.',
  );
  expect(item.status).toBe('withheld');
  expect(item.dropped[0]).toMatchObject({ line: 1, urgent: true });
  expect(itemOf('Kill times at the abattoir fell by half, the owner of the plant said.').status).toBe(
    'draft',
  );
});

test.each([
  ['a speaker', 'Transport minister: the airport will open again before the end of this month.'],
  ['a place that begins a headline', 'Baghdad: a city of books'],
])('%s before a colon is no place', (_what, lead) => {
  expect(
    itemOf(`Headline of some length above a text\n\n${lead}\n\nThe rest of it follows here.`),
  ).not.toHaveProperty('dateline');
});
