import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { exportStory } from '../../../src/press/translation/exchange/export.ts';
import { readFile, writeImported } from '../../../src/press/translation/exchange/files.ts';
import { written } from '../../../src/press/translation/exchange/formats.ts';
import { importReturned } from '../../../src/press/translation/exchange/import.ts';
import { showTranslations } from '../../../src/press/translation/show.ts';
import { readStoriesNamed } from '../../../src/press/translation/stories.ts';
import { runScript } from '../../scripts/run.ts';
import { keepStories, project, type TestSite, testSite } from '../../site.ts';

const story = 'detainees-transfer';
const sites: TestSite[] = [];
let site: TestSite;
beforeEach(() => {
  site = testSite();
  sites.push(site);
  keepStories(site.content, [`2026/01/${story}`]);
});
afterAll(() => {
  for (const one of sites) one.remove();
});

const place = (name: string) => path.join(site.content, `stories/2026/01/${story}`, name);
const text = (name: string) => readFileSync(place(name), 'utf8');
const edit = (name: string, from: string, to: string) => {
  expect(text(name)).toContain(from);
  writeFileSync(place(name), text(name).replace(from, to));
};
const open = async () => {
  const roots = { project, content: site.content, locales: site.locales };
  const read = await readStoriesNamed(roots, [story]);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
};
const out = async (format: 'xliff' | 'po', stale: boolean) => {
  const stories = await open();
  const [exchange] = exportStory(stories, { story, edition: 'ar', stale });
  if (!exchange) throw new Error('Nothing to export.');
  return written(stories, exchange, format);
};
/** What comes of a file that came back; `null` if it was taken. */
const back = async (content: string, follow = false): Promise<string[] | null> => {
  const file = path.join(site.folder, 'back');
  writeFileSync(file, content);
  const read = readFile(file);
  if ('problem' in read) return [read.problem.rule];
  const stories = await open();
  const results = read.returned.map((one) => importReturned(stories, one, file, follow));
  for (const one of results) {
    if ('problems' in one) return one.problems.map(({ rule }) => rule);
    expect(writeImported(stories, one.imported)).toBeNull();
  }
  return null;
};
const left = async () => showTranslations(await open(), story, 'ar')[0]?.blocks;

const point = '- **Up to 7,000** are expected';
const lost = 'Officials in Damascus, Washington and Baghdad all';
const target = (id: RegExp, words: string) => (xliff: string) =>
  xliff.replace(
    new RegExp(`(<unit id="${id.source}[^]*?<segment[^]*?</source>)(?:\\s*<target>[^]*?</target>)?`),
    `$1<target>${words}</target>`,
  );
const point1 = target(/u\d+\.i/, '<pc id="1">نحو 7 آلاف</pc> يُنتظر أن * يلحقوا.');
const added = target(/u\d+\.p/, 'وصولٌ جديد، <pc id="1">هنا</pc>.');

it('stale and new blocks come back into their places, and count as up to date', async () => {
  edit('en.md', point, '- **Some 7,000** are expected');
  edit('en.md', lost, `An arrival, [here](https://example.org/a).\n\n${lost}`);
  const before = text('ar.md');
  const xliff = await out('xliff', true);
  expect(xliff.match(/<unit /g)).toHaveLength(2);
  expect(await back(xliff)).toBeNull();
  expect(text('ar.md')).toBe(before);
  expect(await back(added(point1(xliff)))).toBeNull();
  const after = text('ar.md');
  const lines = (of: string) => of.split('\n');
  const changed = lines(after).filter((line) => !lines(before).includes(line));
  expect(changed).toEqual([
    expect.stringContaining('revision: '),
    'وصولٌ جديد، [هنا](https://example.org/a).',
    '- **نحو 7 آلاف** يُنتظر أن * يلحقوا.',
  ]);
  expect(lines(before).filter((line) => !lines(after).includes(line))).toHaveLength(2);
  expect(await left()).toEqual([]);
});

it('a file for another revision, with other marks, or for what changed meanwhile is refused whole', async () => {
  edit('en.md', point, '- **Some 7,000** are expected');
  const [xliff, whole] = [await out('xliff', true), await out('xliff', false)];
  const before = text('ar.md');
  expect(await back(target(/u\d+\.i/, 'بلا علامات')(xliff))).toEqual(['exchange-codes']);
  expect(await back(point1(xliff).replace('id="1">نحو', 'id="9">نحو'))).toEqual(['exchange-codes']);
  expect(await back(`${xliff}<`)).toEqual(['exchange-unreadable']);
  expect(await back(xliff.replace(/id="ar:[^"]*"/, 'id="ar:other"'))).toEqual(['exchange-foreign']);
  const title = target(/u1\.t/, 'عنوان آخر');
  edit('ar.md', 'title: ', 'title: كلمة ');
  expect(await back(title(whole))).toEqual(['exchange-conflict']);
  expect(await back(whole)).toEqual(['exchange-conflict']);
  writeFileSync(place('ar.md'), before);
  edit('en.md', '- **Some 7,000** are expected', '- **Almost 7,000** are expected');
  expect(await back(point1(xliff))).toEqual(['exchange-outdated']);
  expect(text('ar.md')).toBe(before);
});

it('front matter keeps its quotation marks, lines and line breaks', async () => {
  const windows = text('ar.md')
    .replace(/^title: .*$/m, "title: 'عنوان قديم'  # to the point")
    .replaceAll('\n', '\r\n');
  writeFileSync(place('ar.md'), windows);
  const po = await out('po', false);
  const changed = po.replace(/msgstr "عنوان قديم"/, 'msgstr "عنوان \\"المدينة\\": جديد"');
  // As po4a leaves it, which knows no contexts.
  expect(await back(changed.replace(/^msgctxt .*\n/gm, ''))).toBeNull();
  expect(text('ar.md')).toBe(windows.replace('عنوان قديم', 'عنوان "المدينة": جديد'));
});

it('a whole translation begins the file of its edition', async () => {
  const own = text('ar.md');
  rmSync(place('ar.md'));
  const run = (...args: string[]) =>
    runScript('translate', [...args, '--content', site.content, '--locales', site.locales]);
  const file = path.join(site.folder, `${story}.ar.po`);
  const given = await run('export', story, '--edition', 'ar', '--format', 'po', '--into', site.folder);
  expect(given).toMatchObject({ code: 0, stdout: expect.stringContaining('blocks') });
  const po = readFileSync(file, 'utf8');
  expect(await run('import', file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('exchange-unfinished'),
  });
  expect(existsSync(place('ar.md'))).toBe(false);
  writeFileSync(file, po.replace(/^msgid "(.+)"\nmsgstr ""$/gm, 'msgid "$1"\nmsgstr "$1"'));
  expect(await run('import', file)).toMatchObject({ code: 0 });
  const body = (of: string) => of.split(/^---$/m).slice(2).join('---');
  expect(body(text('ar.md'))).toBe(body(text('en.md')));
  expect(await left()).toEqual([]);
  expect(own).not.toBe(text('ar.md'));
});

it('of a file in which nothing is translated yet, what is left is told', async () => {
  edit('en.md', point, '- **Some 7,000** are expected');
  const file = path.join(site.folder, 'untouched.po');
  writeFileSync(file, await out('po', true));
  const { code, stdout } = await runScript('translate', [
    ...['import', file, '--content', site.content, '--locales', site.locales],
  ]);
  expect([code, stdout]).toEqual([0, expect.stringContaining(' 1 block left')]);
});

it('what the original has no more goes, and what it has elsewhere moves, where that is wanted', async () => {
  const body = (name: string) => text(name).split(/^---$/m).slice(2).join('---').trim().split('\n\n');
  const [first = '', ...others] = body('en.md');
  const points = others.find((one) => one.startsWith('- ')) ?? '';
  const [, second = ''] = points.split('\n');
  edit('en.md', `${first}\n\n`, '');
  edit('en.md', `${second}\n`, '');
  writeFileSync(place('en.md'), `${text('en.md').trimEnd()}\n\n${first}\n`);
  const gone = (await left())?.find(({ state }) => state === 'removed')?.translation ?? '';
  const xliff = await out('xliff', false);
  const before = text('ar.md');
  expect(await back(xliff)).toBeNull();
  expect(text('ar.md')).toBe(before);
  const moved = body('ar.md')[0] ?? '';
  expect(await back(xliff, true)).toBeNull();
  expect(text('ar.md')).not.toContain(gone);
  expect(body('ar.md').at(-1)).toBe(moved);
  const kept = before.split('\n').filter((line) => !line.includes('revision:') && !line.includes(gone));
  expect(text('ar.md').split('\n').toSorted()).toEqual(expect.arrayContaining(kept.toSorted()));
  expect(await left()).toEqual([]);
});
