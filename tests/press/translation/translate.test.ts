import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Acceptance, accept } from '../../../src/press/translation/accept.ts';
import { type ShownTranslation, showTranslations } from '../../../src/press/translation/show.ts';
import { readStoriesNamed } from '../../../src/press/translation/stories.ts';
import { runScript } from '../../scripts/run.ts';
import { keepStories, project, type TestSite, testSite } from '../../site.ts';

const folder = 'stories/2026/01/detainees-transfer';
const sites: TestSite[] = [];
let site: TestSite;
beforeEach(() => {
  site = testSite();
  sites.push(site);
  keepStories(site.content, ['2026/01/detainees-transfer']);
});
afterAll(() => {
  for (const one of sites) one.remove();
});

const place = (name: string) => path.join(site.content, folder, name);
const read = (name: string) => readFileSync(place(name), 'utf8');
const edit = (name: string, from: string, to: string) => {
  expect(read(name)).toContain(from);
  writeFileSync(place(name), read(name).replace(from, to));
};
const git = (...args: string[]) =>
  execFileSync('git', ['-C', site.content, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args]);
const translate = (...args: string[]) =>
  runScript('translate', [...args, '--content', site.content, '--locales', site.locales]);
const stories = async (name: string) => {
  const roots = { project, content: site.content, locales: site.locales };
  const read = await readStoriesNamed(roots, [name]);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
};
const shown = async (): Promise<ShownTranslation['blocks']> => {
  const read = await stories('detainees-transfer');
  return showTranslations(read, 'detainees-transfer')[0]?.blocks ?? [];
};
const accepted = async (name: string, of: Partial<Acceptance> = {}) => {
  const file = `content/${folder}/${name}`;
  const read = await stories(file);
  return accept(read, {
    file,
    blocks: [],
    minor: false,
    dryRun: false,
    ...of,
  });
};
const lineOf = (name: string, words: string) => read(name).split(words)[0]?.split('\n').length;

const point = '- **Up to 7,000** are';
const caption = 'The arrow shows';
const lost = 'Officials in Damascus, Washington and Baghdad all';

it('shows what changed by the history in Git, and is accepted block by block', async () => {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All');
  edit('en.md', point, '- **Some 7,000** are');
  edit('en.md', caption, 'This arrow shows');
  edit('en.md', lost, `An arrival.\n\n${lost}`);
  git('commit', '--all', '--quiet', '--message', 'Edits');
  const blocks = await shown();
  expect(blocks.map(({ block, state, kind }) => [block, state, kind])).toEqual([
    [4, 'changed', 'caption'],
    [8, 'added', 'paragraph'],
    [21, 'changed', 'item'],
  ]);
  expect(blocks[2]).toMatchObject({
    was: expect.stringMatching(/^\*\*Up to 7,000\*\* are/),
    now: expect.stringMatching(/^\*\*Some 7,000\*\* are/),
    translation: expect.stringMatching(/^\*\*7 آلاف\*\*/),
    original: { line: lineOf('en.md', '- **Some') },
    place: { line: lineOf('ar.md', '- **7 آلاف') },
  });
  expect(blocks[2]?.words.slice(0, 4)).toEqual([
    { text: '**', change: 'same' },
    { text: 'Up to', change: 'removed' },
    { text: 'Some', change: 'added' },
    { text: expect.stringMatching(/^ 7,000\*\* are/), change: 'same' },
  ]);
  expect(blocks[1]).toMatchObject({ was: null, translation: null, words: [{ change: 'added' }] });

  const before = read('ar.md');
  const some = { blocks: [4, 21] };
  expect(await accepted('ar.md', { ...some, dryRun: true })).toMatchObject({ accepted: { changed: true } });
  expect(read('ar.md')).toBe(before);
  expect(await accepted('ar.md', some)).toMatchObject({ accepted: { accepted: [4, 21], left: 1 } });
  expect(read('ar.md').replace(/revision: [^}]*/, '')).toBe(before.replace(/revision: [^}]*/, ''));
  const text = await translate('show', place('en.md'), '--edition', 'ar');
  expect(text.code).toBe(1);
  expect(text.stdout).toMatch(
    /1 block to look at\n\n {2}8 {2}paragraph, added .*\n.*\{\+An arrival\.\+\}\n.*\(nothing yet\)/,
  );
  const { code, stdout } = await translate('accept', place('ar.md'), '--block', '8', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ accepted: [{ accepted: [8], left: 0 }], problems: [] });
  expect(await shown()).toEqual([]);
});

it('without Git, shows what was kept beside the translation', async () => {
  expect(existsSync(place('.ar.translated.yaml'))).toBe(false);
  edit('en.md', point, '- **As many as 7,000** are');
  expect(await shown()).toMatchObject([{ was: null, words: [] }]);
  await accepted('ar.md');
  edit('en.md', '- **As many as', '- **Up to');
  edit('en.md', `${lost} connect`, `${lost} connects`);
  const old = { was: expect.stringContaining('**As many as 7,000**') };
  expect(await shown()).toMatchObject([{ was: expect.stringContaining(lost) }, old]);
  await accepted('ar.md', { blocks: [8] });
  expect(await shown()).toMatchObject([old]);
});

it('a static page is named by its id, if no story has that, or as pages are, or by its files', async () => {
  const file = path.join(site.content, 'pages/about/ar.md');
  const title = /^title: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const by = await Promise.all(['about', 'pages/about', 'content/pages/about/ar.md'].map(stories));
  expect(by.map(({ ids }) => [...ids.values()])).toEqual(Array(3).fill(['pages/about']));
  const of = { file: 'content/pages/about/ar.md', blocks: [], minor: false, dryRun: false };
  expect(accept(by[0] as never, of)).toMatchObject({ accepted: { changed: true } });
  writeFileSync(
    file.replace('ar.md', 'en.md'),
    readFileSync(file.replace('ar.md', 'en.md'), 'utf8').replace(/^title: .*$/m, 'title: Of us'),
  );
  expect(showTranslations(await stories('about'), 'pages/about')).toMatchObject([
    { edition: 'ar', blocks: [{ kind: 'title', state: 'changed', now: 'Of us', translation: title }] },
  ]);
  const checked = await runScript('check', ['--content', site.content, '--locales', site.locales]);
  expect(checked.stderr + checked.stdout).toContain('pages/about/ar.md');
});

it('a change that needs no translation is said so at the original', async () => {
  edit('en.md', point, '- **Some 7,000** are');
  expect(await accepted('en.md', { minor: true })).toMatchObject({ accepted: { accepted: [20], left: 0 } });
  expect(read('en.md')).toMatch(/\nminor: i[\w-]{5}>i[\w-]{5}\n---\n/);
  expect(await shown()).toEqual([]);
});

it('what it can’t do is told', async () => {
  const { code, stderr } = await translate('show', 'detainee-transfer');
  expect(code).toBe(1);
  expect(stderr).toContain('story-unknown');
  expect(stderr).toContain('Did you mean `detainees-transfer`?');
  expect(await accepted('ar.md', { blocks: [3] })).toMatchObject({ problem: { rule: 'block-unknown' } });
  expect(await accepted('ar.md', { minor: true })).toMatchObject({ problem: { rule: 'not-an-original' } });
  expect(await accepted('en.md')).toMatchObject({ problem: { rule: 'not-a-translation' } });
});
