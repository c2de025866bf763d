import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/import/wire/lines.ts';
import { shapeOf } from '../../../src/import/wire/shape.ts';
import { conventions, fold } from '../newsroom.ts';

const long =
  'The council met on Tuesday evening and heard four speakers, each of whom asked for more time to read the plan.';
const shape = (...lines: string[]) => shapeOf(linesOf(lines.join('\n')), conventions, fold);
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
    '«المدينة القديمة»',
  ])('%s', (line) => {
    expect(subheads(long, line, long)).toEqual([line]);
  });
});

describe('a line that sentence, list or quotation explains is not', () => {
  test.each([
    'Nobody spoke against it.',
    '“Nobody spoke.”',
    'Who pays?',
    'وماذا بعد؟',
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
    expect(headline?.text).toBe('Council asks for more time');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  test.each(['SEAFORD, Jan 12 (CA)', 'Council asks for more time.', 'عمان - بترا'])('unlike %s', (line) => {
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
    expect(shape('Harbour News', 'Harbour Television').source).toBeNull();
  });
});
