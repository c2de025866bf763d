import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportRequest, type ImportResult, importWire } from '../../../src/disk/content/import.ts';
import { checkContent } from '../../../src/press/review/check-content.ts';
import { project, type TestSite, today } from '../../site.ts';
import { textsOf, wire, wireSite } from '../wire-site.ts';

const nextMonth = today + 40 * 24 * 3600 * 1000;

let site: TestSite;
beforeEach(() => {
  site = wireSite();
});
afterEach(() => site.remove());

const roots = () => ({ project, content: site.content, locales: site.locales });
const run = (request: Partial<ImportRequest> = {}): ImportResult =>
  importWire(roots(), { file: wire('bridge'), now: today, dryRun: false, ...request });
const outcome = (request?: Partial<ImportRequest>) => run(request).imported?.outcome;
const rules = (request?: Partial<ImportRequest>) => run(request).problems.map(({ rule }) => rule);
const inContent = (file: string) => path.join(site.folder, file);
const files = () => textsOf(site);

/** Imports, and returns the path of the draft. */
function imported(request?: Partial<ImportRequest>): string {
  const { file } = run(request).imported ?? {};
  if (!file) throw new Error('nothing was imported');
  return inContent(file);
}

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

/** Writes a text file that is no part of the newsroom. */
function input(bytes: string | Uint8Array): string {
  const file = path.join(site.folder, 'wire.txt');
  writeFileSync(file, bytes);
  return file;
}

describe('a new text', () => {
  test.each(['bridge', 'museum', 'observatory'])('%s becomes a draft that breaks no rule', async (name) => {
    const before = await checkContent(roots(), site.cache);
    expect(outcome({ file: wire(name) })).toBe('written');
    expect(await checkContent(roots(), site.cache)).toEqual(before);
  });

  test('with what nobody sees in it becomes a draft that breaks no rule', async () => {
    const before = await checkContent(roots(), site.cache);
    const text = readFileSync(wire('bridge'), 'utf8').replace(/^(.+)$/gm, '\u202A$1\u202C');
    const file = input(text.replace(' ', '\u200B \uFEFF').replace(/\.$/m, '.\0'));
    const { imported } = run({ file, title: 'The\u202E bridge' });
    expect(imported?.outcome).toBe('written');
    expect(imported?.story.removed.map(({ text }) => text)).toContain('U+202A U+200B U+FEFF U+202C');
    expect(imported?.markdown).toContain('title: The bridge\n');
    expect(await checkContent(roots(), site.cache)).toEqual(before);
  });

  test('lies in the month of the moment, in the time zone of the publication', () => {
    const { imported } = run({ now: Date.parse('2026-01-31T22:30:00Z'), id: 'bridge' });
    expect(imported?.file).toBe('content/stories/2026/02/bridge/en.md');
    expect(imported?.markdown).toContain('published: 2026-02-01T01:30:00+03:00');
  });

  test('is not written in a dry run', () => {
    const before = files();
    const { imported } = run({ dryRun: true });
    expect(files()).toEqual(before);
    expect(imported?.outcome).toBe('planned');
    expect(run().imported).toMatchObject({ file: imported?.file, markdown: imported?.markdown });
  });
});

describe('a text that was imported before is left as it is', () => {
  /** What editors do to a draft. */
  const edits: Record<string, (file: string) => void> = {
    nothing: () => {},
    'a later month': (file) => {
      const folder = path.dirname(file);
      const place = path.join(site.content, 'stories/2026/05', path.basename(folder));
      mkdirSync(path.dirname(place), { recursive: true });
      renameSync(folder, place);
    },
    'another id': (file) => renameSync(path.dirname(file), path.join(path.dirname(file), '../old-bridge')),
    'another text': (file) => edit(file, (text) => `${text.split('\n---\n')[0]}\n---\nRewritten.\n`),
    'front matter without comments': (file) =>
      edit(file, (text) => text.replaceAll(/ ?# .*review|^# imported.*$/gm, '')),
  };

  test.each(Object.keys(edits))('%s', (name) => {
    edits[name]?.(imported());
    const before = files();
    for (const request of [
      {},
      { now: nextMonth },
      { title: 'Another', section: 'culture' },
      { dryRun: true },
    ]) {
      expect(outcome(request)).toBe('present');
    }
    expect(files()).toEqual(before);
  });

  test('under whatever id it is asked for', () => {
    imported({ id: 'swing-bridge' });
    expect(run()).toMatchObject({
      imported: { outcome: 'present', file: 'content/stories/2026/02/swing-bridge/en.md' },
    });
  });

  test('with a byte order mark, other line ends and blank lines', () => {
    imported();
    const text = readFileSync(wire('bridge'), 'utf8');
    expect(outcome({ file: input(`\uFEFF${text.replaceAll('\n', '  \r\n\r\n')}`) })).toBe('present');
  });
});

describe('what can’t be imported is a problem, and nothing is written', () => {
  test.each<[string, () => Partial<ImportRequest>, string[]]>([
    ['an id of another story', () => ({ id: 'six-pens' }), ['import-id-taken']],
    ['an id that is no folder name', () => ({ id: 'Six Pens' }), ['folder-name']],
    [
      'an unknown section, with the id',
      () => ({ id: '', section: 'wolrd' }),
      ['folder-name', 'unknown-section'],
    ],
    ['no such file', () => ({ file: '/nowhere/wire.txt' }), ['import-unreadable']],
    ['a folder', () => ({ file: site.folder }), ['import-unreadable']],
    ['Windows-1256', () => ({ file: input(Uint8Array.of(0xde, 0xc7, 0xe1, 0x0a)) }), ['file-encoding']],
    [
      'UTF-16',
      () => ({ file: input(Buffer.from('\uFEFFThe bridge is open.', 'utf16le')) }),
      ['file-encoding'],
    ],
    [
      'UTF-16 without a mark',
      () => ({ file: input(Buffer.from('The bridge is open.', 'utf16le')) }),
      ['file-encoding'],
    ],
    ['an empty file', () => ({ file: input('') }), ['import-empty']],
    ['another language', () => ({ file: input('Мост снова открыт.') }), ['import-language']],
  ])('%s', (_, request, expected) => {
    const asked = request();
    const before = files();
    expect(rules(asked)).toEqual(expected);
    expect(files()).toEqual(before);
  });

  test('a mistyped section gets a hint', () => {
    expect(run({ section: 'wolrd' }).problems[0]).toMatchObject({
      file: '--section',
      hint: expect.stringContaining('`world`'),
    });
  });

  test('mistakes in the conventions have a place', () => {
    edit(path.join(site.locales, 'wire.yaml'), (text) => text.replace('furniture:', 'furnitures:'));
    const places = run()
      .problems.map(({ rule, file }) => `${rule} ${file}`)
      .sort();
    expect(places).toEqual(['unknown-key locales/wire.yaml']);
  });

  test('and so is a publication that can’t be read', () => {
    rmSync(path.join(site.content, 'people.yaml'));
    expect(rules()).toEqual(['file-missing']);
  });
});
