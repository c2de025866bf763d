import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/import/wire/draft.ts';
import { linesOf } from '../../../src/import/wire/lines.ts';
import { readWire } from '../../../src/import/wire/wire.ts';
import { articleSchema } from '../../../src/story/front-matter.ts';
import { parseSource } from '../../../src/story/parse-source.ts';
import { conventions, editions, fixture, key, storyOf } from './newsroom.ts';

const filing = {
  key,
  published: '2026-02-01T12:00:00+03:00',
  section: { id: 'world', given: false },
  author: 'desk',
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
    removed: ['1 the headline', '10 advertisement', '17 no words', '22 end mark of the agency'],
  },
  {
    name: 'observatory',
    id: 'wire-fixture',
    removed: ['2 advertisement', '4 link to another story', '10 share buttons', '11 the source'],
  },
];

describe.each(examples)('$name', ({ name, id, removed }) => {
  const text = fixture(`${name}.txt`);

  test(`becomes ${name}.md`, () => {
    expect(draftOf(storyOf(text), filing)).toBe(fixture(`${name}.md`));
  });

  test('says which lines are not in the text, and why', () => {
    expect(storyOf(text).removed.map(({ number, reason }) => `${number} ${reason}`)).toEqual(removed);
  });

  test('names the story', () => {
    expect(storyOf(text).id).toBe(id);
  });

  test('reads the same with other line ends, and with blank lines and spaces between', () => {
    const { blocks, source, title } = storyOf(text);
    const wrapped = name === 'museum';
    const spaced = text.replaceAll('\n', wrapped ? ' \u00A0\r\n' : '\t\r\n \r\n');
    expect(storyOf(spaced)).toMatchObject({ blocks, source, title });
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
  const unknown = [{ id: 'gv', language: 'gv', script: 'Latn' }];
  fc.assert(
    fc.property(sentence, fc.array(line), (lead, rest) => {
      const lines = linesOf([lead, ...rest].join('\n'));
      const story = readWire(lines, key, unknown, conventions);
      fc.pre(typeof story !== 'string');
      const found = [...story.blocks.map(({ text }) => text), ...story.removed.map(({ text }) => text)];
      const words = (texts: readonly string[]) => texts.join(' ').split(/\s+/).filter(Boolean).sort();
      expect(words(found)).toEqual(words(lines.map(({ text }) => text)));
    }),
  );
});

test('a draft says what was chosen without asking for review', () => {
  const chosen = { ...filing, title: 'Bridge: “to open”', section: { id: 'culture', given: true } };
  const draft = draftOf(storyOf(fixture('bridge.txt')), chosen);
  const { source, problems } = parseSource(draft, 'en.md', articleSchema);
  expect(problems).toEqual([]);
  expect(source?.front).toMatchObject({ title: chosen.title, section: 'culture', status: 'draft' });
  expect(draft).not.toMatch(/^(?:title|section):.*review/m);
});

test.each(['', '\n \n', 'Advertisement\n***\nShare'])('%j is no story', (text) => {
  expect(readWire(linesOf(text), key, editions, conventions)).toBe('import-empty');
});

test('a text that no edition is written in is refused', () => {
  expect(readWire(linesOf(fixture('languages/fr.txt')), key, editions, conventions)).toBe('import-language');
});
