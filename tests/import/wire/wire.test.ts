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

const notice = 'Do not use the story of this morning, in which the figures of the harbour were wrong.';
const mailHead = 'From: desk@agency.example\nDate: Mon, 30 Nov 2026 10:00:00 +0000';

describe('a note that takes back a story is told first, and not to be used', () => {
  test.each([
    ['KILL: Harbour story', 'KILL: Harbour story'],
    ['Kill', 'Kill'],
    ['STORY WITHDRAWN: BC-HARBOUR', 'STORY WITHDRAWN: BC-HARBOUR'],
    ['WITHDRAWN - BC-HARBOUR', 'WITHDRAWN - BC-HARBOUR'],
    ['URGENT\nKILL: Harbour story', 'KILL: Harbour story'],
    ['BC-HARBOUR/BRIDGE (UPDATE 1)\nMandatory kill: Harbour story', 'Mandatory kill: Harbour story'],
    ['عاجل: سحب خبر: جسر الميناء', 'عاجل: سحب خبر: جسر الميناء'],
    ['سحب خبر: جسر الميناء', 'سحب خبر: جسر الميناء'],
    ['سحب الخبر المعنون “جسر الميناء”', 'سحب الخبر المعنون “جسر الميناء”'],
    ['يرجى سحب الخبر: جسر الميناء', 'يرجى سحب الخبر: جسر الميناء'],
    [`${mailHead}\n\nKILL: Harbour story`, 'KILL: Harbour story'],
    [`${mailHead}\nSubject: Fwd: KILL: Harbour story`, 'KILL: Harbour story'],
  ])('%s', (head, what) => {
    const item = itemOf(`${head}\n\n${notice}`);
    expect(item).toMatchObject({ status: 'withheld', title: what });
    expect(item.dropped[0]).toMatchObject({ what, urgent: true });
    expect(item).not.toHaveProperty('dateline');
    expect(textOf(treeOf(item.body))).toBe(notice);
  });

  test.each([
    'Kill times at the abattoir fell by half, the owner of the plant said.',
    'Withdrawal: Israeli troops leave the town',
    'Kill: a new film about the harbour opens on Friday',
    'Withdrawn from the market: three kinds of milk',
  ])('unlike %s', (head) => {
    expect(itemOf(`${head}\n\n${notice}`).status).toBe('draft');
  });
});

describe('words with wide spaces or tabs between', () => {
  const tablesIn = (...lines: string[]) =>
    treeOf(itemOf([`BASRA, Jan 24 (CA) - ${notice}`, '', ...lines].join('\n')).body).children.flatMap(
      (one) => (one.type === 'table' ? [one.children.map((row) => row.children.map(textOf))] : []),
    );

  test('are sentences where one ends before them', () => {
    const lines = [
      'The mayor left early.  He said he was tired.  Nobody asked him why.',
      'The council met on Sunday.  It voted for the bridge.  It did not vote for the road.',
    ];
    expect(tablesIn(...lines)).toEqual([]);
    expect(tablesIn('one  of us  left', 'and nobody  saw  it')).toEqual([]);
  });

  test('are rows, whose empty cells keep their places', () => {
    const rows = ['Team\tWon\tLost\tPoints', 'Seaford\t2\t\t6', '\t1\t1\t3'];
    expect(tablesIn(...rows)).toEqual([rows.map((row) => row.split('\t'))]);
    expect(tablesIn(...rows.map((row) => `\t${row}`))).toEqual([rows.map((row) => row.split('\t'))]);
  });

  test('are two tables where the columns change, and none of one row', () => {
    const [three, five] = [
      ['a  1  x', 'b  2  y'],
      ['c  1  2  3  4', 'd  5  6  7  8'],
    ];
    expect(tablesIn(...three, ...five).map((rows) => rows.length)).toEqual([2, 2]);
    expect(tablesIn(...three, 'c  1  2  z').map((rows) => rows.length)).toEqual([2]);
  });
});

describe('names beside places and agencies', () => {
  const below = (line: string) =>
    itemOf(`The bridge opens for all traffic today\n\n${line}\n\nBASRA - ${notice}`);

  test('say who wrote it, below a headline', () => {
    expect(below('عمر ناصر - بغداد').terms).toMatchObject([{ name: 'عمر ناصر' }]);
    expect(below('Layla Haddad | Coast News')).toMatchObject({
      terms: [{ name: 'Layla Haddad' }],
      source: { name: 'Coast News' },
    });
  });

  test.each([
    'ارتفاع أسعار الخبز - مصر',
    'Storm Hits Harbour | Coast News',
    'سيول تقطع الطريق | المرفأ نيوز',
    'Manchester United - Madrid',
  ])('are the headline where none is above: %s', (line) => {
    const item = itemOf(`${line}\n\n${notice}\n\n${notice}`);
    expect(item.terms).toEqual([]);
    expect(`${item.title ?? ''} ${textOf(treeOf(item.body))}`).toContain(line);
  });

  test.each([
    ['بغداد - رئيس الوزراء: سنفتح الجسر أمام الناس قبل نهاية هذا الشهر.', undefined],
    ['London - Prime Minister: We will open the bridge before the end of the month.', undefined],
    ['بغداد - كشف مصدر: أن الجسر سيفتح أمام الناس قبل نهاية هذا الشهر.', undefined],
    ['بغداد - المرفأ نيوز: يفتح الجسر أمام الناس قبل نهاية هذا الشهر.', 'المرفأ نيوز'],
    ['London - Reuters: The bridge opens before the end of the month.', 'Reuters'],
  ])('before a colon are an agency only if one is known: %s', (lead, source) => {
    const item = itemOf(`Headline of some length above a text\n\n${lead}\n\n${notice}`);
    expect(item.source?.name).toBe(source);
    const [, speaker = '', rest = ''] = /^\S+ - (.*?): (.*)$/.exec(lead) ?? [];
    expect(textOf(treeOf(item.body))).toContain(source ? rest : `${speaker}: ${rest}`);
  });
});

test.each(['أ.ش.أ', 'د.ب.أ', '(أ.ف.ب)'])('%s at the end is an agency, no initials', (line) => {
  const text = 'أُعيد فتح الجسر أمام المارة صباح اليوم بعد أشهر من أعمال الصيانة في المدينة.';
  expect(itemOf(`${text}\n\n${text}\n\n${line}`).source?.name).toBe(line.replace(/[()]/g, ''));
});

test.each([
  ['صور: أظهرت الأقمار الاصطناعية أن الجسر مفتوح أمام المارة منذ الصباح.', 3],
  ['صور: وكالة الساحل', 2],
])('%s', (line, blocks) => {
  expect(treeOf(itemOf(`${notice}\n\n${line}\n\n${notice}`).body).children).toHaveLength(blocks);
});

test.each([
  ['البصرة، السوق المركزية - أعلنت البلدية فتح الجسر أمام الناس.', undefined],
  ['مسقط (العمانية) - أعلنت البلدية فتح الجسر أمام الناس.', 'العمانية'],
  ['بيروت /المركزية/ أعلنت البلدية فتح الجسر أمام الناس.', 'المركزية'],
  ['بيروت - الوكالة المركزية - أعلنت البلدية فتح الجسر أمام الناس.', 'الوكالة المركزية'],
])('a word that names more than an agency names one beside others alone: %s', (lead, source) => {
  expect(itemOf(`${lead}\n\nويستمر العمل في الجسر الثاني.`).source?.name).toBe(source);
});

test.each([
  ['a speaker', 'Transport minister: the airport will open again before the end of this month.'],
  ['a place that begins a headline', 'Baghdad: a city of books'],
])('%s before a colon is no place', (_what, lead) => {
  expect(
    itemOf(`Headline of some length above a text\n\n${lead}\n\nThe rest of it follows here.`),
  ).not.toHaveProperty('dateline');
});
