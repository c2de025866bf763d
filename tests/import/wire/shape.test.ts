import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { textOf, treeOf } from '../../../src/import/draft/text-of.ts';
import { itemOf } from '../newsroom.ts';

const long =
  'The council met on Tuesday evening and heard four speakers, each of whom asked for more time to read the plan.';
const kindOf = ({ type }: Nodes) => (type === 'heading' ? 'subhead' : type);
const shape = (...lines: string[]) => {
  const { title, source, body } = itemOf(lines.join('\n'));
  const blocks = treeOf(body).children.map((one) => ({ kind: kindOf(one), text: textOf(one) }));
  return { headline: title ?? null, source: source ?? null, blocks };
};
const subheads = (...lines: string[]) =>
  shape(...lines).blocks.flatMap(({ kind, text }) => (kind === 'subhead' ? [text] : []));

describe('a short line between two paragraphs is a subhead', () => {
  test.each([
    'A Plan for the Quay',
    'Costs: who pays',
    'Voices from “the other side”',
    'Budget (2027)',
    'Rents rise 4%',
    'ملفات عالقة',
    'Who pays?',
    'وماذا بعد؟',
    '«المدينة القديمة»',
  ])('%s', (line) => {
    expect(subheads(long, line, long)).toEqual([line]);
  });
});

describe('a line that sentence, list or quotation explains is not', () => {
  test.each([
    'Nobody spoke against it.',
    '“Nobody spoke.”',
    '“Who pays?”',
    'It asked for:',
    'Not yet…',
    '- a second bridge',
    '• a second bridge',
    'One two three four five six seven eight nine ten eleven twelve thirteen',
    'Intergovernmental telecommunication administrations internationally interconnected',
  ])('%s', (line) => {
    expect(subheads(long, line, long)).toEqual([]);
  });

  test('nor one that stands first, last, over another or over a shorter one', () => {
    expect(subheads('The Quay', long)).toEqual([]);
    expect(subheads(long, 'the quay and the town')).toEqual([]);
    expect(subheads(long, 'Milk', 'Bread', 'Salt', long)).toEqual(['Salt']);
    expect(subheads(long, 'The council answered', 'It did.', long)).toEqual([]);
  });
});

describe('a headline above the text is taken out of it', () => {
  test('also above a dateline', () => {
    const { headline, blocks } = shape('Council asks for more time', 'SEAFORD (CA)', long);
    expect(headline).toBe('Council asks for more time');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  test.each(['SEAFORD, Jan 12 (CA)', 'عمان - بترا'])('unlike %s, which is a dateline', (line) => {
    expect(shape(line, long)).toMatchObject({ headline: null, blocks: [{ text: long }] });
  });

  test('unlike a sentence', () => {
    const line = 'Council asks for more time.';
    expect(shape(line, long)).toMatchObject({ headline: null, blocks: [{ text: line }, { text: long }] });
  });
});

describe('a closing line names the source', () => {
  test.each([
    ['Harbour Television.', 'Harbour Television'],
    ['Harbour Television', 'Harbour Television'],
    ['(Harbour Press)', 'Harbour Press'],
    ['— CA/HTV', 'CA/HTV'],
    ['Voice of the Coast', 'Voice of the Coast'],
    ['Source: the harbour authority', 'the harbour authority'],
    ['التلفزيون البحري.', 'التلفزيون البحري'],
    ['وكالة أنباء الساحل والجبل والسهل.', 'وكالة أنباء الساحل والجبل والسهل'],
    ['المصدر: صحيفة الميناء + وكالات', 'صحيفة الميناء + وكالات'],
  ])('%s', (line, name) => {
    expect(shape(long, line).source?.name).toBe(name);
  });

  test.each([
    'He declined to answer.',
    'They met in Rome.',
    'Nobody was hurt',
    'Is It Over?',
    'Harbour Television: More',
    'The Harbour Television Company of Seaford Town.',
    '2026',
    'ولم يصب أحد.',
    'ولم تعلق الوزارة على ذلك',
  ])('%s is a sentence, and stays', (line) => {
    expect(shape(long, line)).toMatchObject({ source: null, blocks: [{ text: long }, { text: line }] });
  });

  test('not where nothing but a title is before it', () => {
    expect(shape('Harbour Plan', 'Harbour Television').source).toBeNull();
  });
});

describe('notes to the desk go, and sentences that begin like one stay', () => {
  test.each([
    ['Embargoed for decades, Iraqi oil now flows again.', false],
    ['Embargoed for 10 years, oil now flows again.', false],
    ['Embargoed until 18:00 on Thursday.', true],
    ['Embargoed until 6 pm', true],
    ['EMBARGOED FOR RELEASE', true],
    ['Attention editors: a picture follows.', true],
    ['محظور النشر حتى الساعة السادسة', true],
  ])('%s', (line, goes) => {
    expect(shape(long, line, long).blocks).toHaveLength(goes ? 2 : 3);
  });
});

test.each([
  [
    ['1. One', '2. Two', '1. Three', '2. Four'],
    [1, 1],
  ],
  [
    ['1. One', '2. Two', '5. Five', '6. Six'],
    [1, 5],
  ],
  [['1. One', '2. Two', '3. Three'], [1]],
])('numbers are kept: %j', (lines, starts) => {
  const { children } = treeOf(itemOf([long, ...lines, long].join('\n')).body);
  expect(children.flatMap((one) => (one.type === 'list' ? [one.start] : []))).toEqual(starts);
});

describe('the head of a mail', () => {
  const titleBelow = (...head: string[]) => shape(...head, '', long);

  test.each([
    [['From: a@b.example', 'Subject: Re: Fwd: Bridge opens', 'List-Id: <x>'], 'Bridge opens'],
    [['من: مكتب', 'إلى: الصحف', 'الموضوع: رد: افتتاح الجسر'], 'افتتاح الجسر'],
    [['Von: Amt', 'Betreff: AW: Die Brücke', '  ist offen'], 'Die Brücke ist offen'],
    [['From: a', 'Subject: =?UTF-8?B?2KfZgdiq2KrYp9it?= =?utf-8?q?_al=C3=A9?='], 'افتتاح alé'],
    [['From: a', 'Subject: =?x-none?B?2KfZ?='], null],
  ])('%j', (head, title) => {
    const { headline, blocks } = titleBelow(...head);
    expect(headline).toBe(title);
    expect(blocks).toHaveLength(1);
  });
});
