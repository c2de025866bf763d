import * as docx from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx as source } from '../../../src/import/docx/docx.ts';
import { markdownOf } from '../../../src/import/draft/markdown.ts';
import { treeOf } from '../../../src/import/draft/text-of.ts';
import type { InputFile } from '../../../src/import/input.ts';
import type { Item } from '../../../src/import/item.ts';
import { type Context, ImportProblem } from '../../../src/import/source.ts';
import { conventions, settings } from '../newsroom.ts';

const context: Context = { publication: settings.publication, conventions, digest: () => 'digest' };

function inputOf(bytes: Uint8Array): InputFile {
  return {
    name: 'story.docx',
    size: bytes.length,
    head: bytes.subarray(0, 1 << 16),
    bytes: async () => bytes,
    chunks: async function* () {
      yield bytes;
    },
    beside: () => undefined,
  };
}

async function read(bytes: Uint8Array): Promise<Item> {
  for await (const found of source.read(inputOf(bytes), context)) if ('item' in found) return found.item;
  throw new Error('no item');
}

const { Paragraph, TextRun, HeadingLevel } = docx;
const line = (text: string, options: object = {}) =>
  new Paragraph({ children: [new TextRun(text)], bidirectional: true, ...options });
const tracked = { id: 1, author: 'Editor', date: '2026-01-01T00:00:00Z' };
/** A PNG of one pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

/** A document in two languages with all that a desk puts into one. */
const mixed = () =>
  new docx.Document({
    creator: 'Layla Haddad',
    footnotes: { 1: { children: [line('حاشية عن الجسر.')] } },
    comments: { children: [{ id: 0, author: 'Editor', date: new Date(0), children: [line('راجع الرقم')] }] },
    sections: [
      {
        headers: { default: new docx.Header({ children: [line('الساحل اليوم')] }) },
        children: [
          line('فتح الجسر القديم بعد سنتين', { heading: HeadingLevel.TITLE }),
          line('بقلم: ليلى حداد'),
          new Paragraph({
            children: [
              new docx.ImageRun({
                type: 'png',
                data: pixel,
                transformation: { width: 600, height: 338 },
                altText: { title: 'الجسر', description: 'الجسر القديم', name: 'bridge' },
              }),
            ],
          }),
          line('الجسر يوم فتحه', { style: 'Caption' }),
          new Paragraph({
            bidirectional: true,
            children: [
              new TextRun({ text: 'البصرة (وكالة الساحل) – ', bold: true }),
              new TextRun('فُتح الجسر القديم أمام السير، وقال و'),
              new TextRun({ text: '(القدس)', bold: true }),
              new docx.FootnoteReferenceRun(1),
              new docx.InsertedTextRun({ ...tracked, text: ' مرة أخرى' }),
              new docx.DeletedTextRun({ ...tracked, id: 2, text: ' غدا' }),
              new TextRun('.'),
            ],
          }),
          line('ماذا بعد', { heading: HeadingLevel.HEADING_2 }),
          line('The contract with Harbour Works Ltd is worth 4.5 million dollars, the port said.'),
          new docx.Table({
            rows: [
              ['الشهر', 'المركبات'],
              ['كانون', '200'],
            ].map(
              (row) =>
                new docx.TableRow({
                  children: row.map((cell) => new docx.TableCell({ children: [line(cell)] })),
                }),
            ),
          }),
          line('المصدر: سلطة الموانئ'),
        ],
      },
    ],
  });

describe('a Word document', () => {
  test('becomes a story: headline, byline, dateline, source, notes, tables', async () => {
    const item = await read(await docx.Packer.toBuffer(mixed()));
    expect(item).toMatchObject({
      title: 'فتح الجسر القديم بعد سنتين',
      byline: 'بقلم: ليلى حداد',
      dateline: 'البصرة',
      source: { name: 'سلطة الموانئ' },
      notes: ['tracked changes accepted: 2'],
    });
    expect(markdownOf(treeOf(item.body))).toBe(
      [
        'فُتح الجسر القديم أمام السير، وقال و**(القدس)**[^1] مرة أخرى.',
        '## ماذا بعد',
        'The contract with Harbour Works Ltd is worth 4.5 million dollars, the port said.',
        '| الشهر | المركبات |\n| ----- | -------- |\n| كانون | 200      |',
        '[^1]: حاشية عن الجسر.\n',
      ].join('\n\n'),
    );
  });

  test('gives its pictures, the first at the top', async () => {
    const { pictures } = await read(await docx.Packer.toBuffer(mixed()));
    expect(pictures).toMatchObject([{ alt: 'الجسر القديم', caption: 'الجسر يوم فتحه', featured: true }]);
    expect(pictures[0]?.from).toEqual({ bytes: pixel });
  });

  test('tells what is in no text', async () => {
    const { dropped } = await read(await docx.Packer.toBuffer(mixed()));
    expect(dropped.map(({ what, reason }) => `${what}: ${reason}`)).toEqual(
      expect.arrayContaining([
        'غدا: deleted by a tracked change',
        'راجع الرقم: a comment',
        'الساحل اليوم: above every page',
      ]),
    );
  });

  test('is known by its content', async () => {
    const head = new Uint8Array(await docx.Packer.toBuffer(mixed())).subarray(0, 1 << 16);
    expect(source.recognises({ head, text: null, name: 'story.txt' })).toBe(true);
    expect(source.recognises({ head: pixel, text: null, name: 'story.docx' })).toBe(false);
  });
});

describe('what is refused', () => {
  const xml = (text: string) => new TextEncoder().encode(text);
  const body = (text: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`;
  const refused: Record<string, [Uint8Array, string]> = {
    'an archive that unpacks to far more': [
      zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }),
      'import-unsafe',
    ],
    'a name that leads out of it': [zipSync({ '../word/document.xml': xml(body('')) }), 'import-unsafe'],
    entities: [
      zipSync({
        'word/document.xml': xml(
          `<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>${body('&c;')}`,
        ),
      }),
      'import-unsafe',
    ],
    'elements without end': [
      zipSync({ 'word/document.xml': xml(body('<w:sdt>'.repeat(5000))) }),
      'import-unsafe',
    ],
    'a damaged archive': [zipSync({ 'word/document.xml': xml(body('')) }).subarray(0, 60), 'import-broken'],
    'no text': [zipSync({ 'word/other.xml': xml(body('')) }), 'import-broken'],
    'a document from before 2007': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'import-broken'],
  };
  test.each(Object.keys(refused))('%s', async (name) => {
    const [bytes = new Uint8Array(), rule] = refused[name] ?? [];
    const error = await read(bytes).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ImportProblem);
    expect((error as ImportProblem).problem.rule).toBe(rule);
  });
});
