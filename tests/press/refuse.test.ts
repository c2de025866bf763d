import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureFolder } from '../../src/disk/folders.ts';
import { templatesOf } from '../../src/press/code.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { putFiles } from '../disk/temp.ts';
import { placesOf, runScript } from '../scripts/run.ts';
import { code } from '../seed-cache.ts';
import { type TestSite, testSite, today } from '../site.ts';
import { type Newsroom, writeNewsroom } from './small-newsroom.ts';
import { newStory, smallNewsroom } from './small-stories.ts';
import { differences, readTree, stagedFiles, type Tree } from './tree.ts';

let site: TestSite;
let newsroom: Newsroom;
let published: Tree;
beforeEach(async () => {
  site = testSite(null);
  newsroom = smallNewsroom(4);
  writeNewsroom(newsroom, site.content);
  await site.build();
  published = readTree(site.out);
  // Without the mistake that each test makes, there would be much to write and something to delete.
  newsroom.publication.names.en = 'Renamed';
  newsroom.stories.push(newStory(newsroom, 4), newStory(newsroom, 6));
  newsroom.stories.shift();
  writeNewsroom(newsroom, site.content);
});
afterEach(() => site.remove());

/** A build that lets the addresses of the deleted story go. */
const build = (options: Parameters<TestSite['build']>[0] = {}) =>
  site.build({ allowVanishing: true, ...options });

const content = (name: string) => path.join(site.content, name);
const story = 'stories/2026/01/story-2';

/** Nothing published may be touched, nothing may be left beside it, and once mended all is well. */
async function expectUntouched(): Promise<void> {
  expect(differences(readTree(site.out), published)).toEqual([]);
  writeNewsroom(newsroom, site.content);
  const { problems } = await build();
  expect(hasErrors(problems)).toBe(false);
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
}

const mistakes: Record<string, (rewrite: typeof edit) => void> = {
  'yaml-syntax': (rewrite) => rewrite(content(`${story}/en.md`), '"title"', '"title'),
  'unknown-key': (rewrite) => rewrite(content(`${story}/en.md`), '"description"', '"summary"'),
  'image-missing': (rewrite) => rewrite(content(`${story}/ar.md`), '**', '![A drawing](nowhere.png)'),
  'unknown-section': (rewrite) => rewrite(content('sections.yaml'), '"arts"', '"crafts"'),
  'unknown-page': (rewrite) =>
    rewrite(
      content('publication.yaml'),
      '"origin"',
      '"organization": {"policies": {"masthead": "nowhere"}}, "origin"',
    ),
  'file-missing': () => rmSync(content('people.yaml')),
};

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test.each(Object.entries(mistakes))(
  'a mistake of the rule %s leaves the published site as it was',
  async (rule, make) => {
    make(edit);
    const { problems, ...report } = await build();
    expect(problems.map((one) => one.rule)).toContain(rule);
    expect(report).toMatchObject({ written: [], deleted: [] });
    await expectUntouched();
  },
);

test('the command prints the problem, and ends with 1', async () => {
  edit(content(`${story}/ar.md`), '**', '![A drawing](nowhere.png)');
  const { code, stdout, stderr } = await runScript('build', [...placesOf(site), '--allow-vanishing']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`${story}/ar.md`);
  expect(stderr).toContain('[image-missing]');
  await expectUntouched();
});

test('a template that throws leaves the published site as it was', async () => {
  const cache = path.join(site.folder, 'broken-cache');
  const entry = [
    `export const render = async (template) => { if (template === 'front') throw new Error('broken'); return new Uint8Array(1) };`,
    'export const trust = () => {};',
    'export const compared = () => 0;',
    'export const indirect = () => [];',
  ].join('\n');
  await ensureFolder(path.join(cache, 'templates', templatesOf(code())), async (draft) => {
    putFiles(draft, { 'server/entry.mjs': entry });
  });
  const errors = (await build({ cache })).problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule }) => rule)).toEqual(['render-failed', 'render-failed']);
  await expectUntouched();
});

/** Builds; when the first file of the site has been made, something happens to the content. */
function buildWhile(happens: () => void) {
  return build({ progress: (done) => done === 1 && happens() });
}

test('a text that changes while the site is built leaves the published site as it was', async () => {
  const { problems } = await buildWhile(() => edit(content(`${story}/en.md`), '**', 'Changed **'));
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: 'content-changed', file: `content/${story}/en.md` }),
  );
  await expectUntouched();
});

test.each([`${story}/en.md`, 'stories/2026/01/story-6/hero.svg'])(
  '%s is deleted while the site is built: the published site stays as it was',
  async (file) => {
    const { problems } = await buildWhile(() => rmSync(content(file)));
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'content-changed', file: `content/${file}` }),
    );
    await expectUntouched();
  },
);

test('what stands in the way of a page stays there too', async () => {
  const way = path.join(site.out, 'en/news');
  rmSync(way, { recursive: true });
  writeFileSync(way, 'A file of somebody else’s');
  published = readTree(site.out);
  edit(content(`${story}/ar.md`), '**', '![A drawing](nowhere.png)');
  expect(hasErrors((await build()).problems)).toBe(true);
  await expectUntouched();
});

test('an image that changes while the site is built is right after the next build', async () => {
  const { problems } = await buildWhile(() =>
    edit(content('stories/2026/01/story-6/hero.svg'), 'width="8" height="8"', 'width="9" height="4"'),
  );
  if (hasErrors(problems)) expect(differences(readTree(site.out), published)).toEqual([]);
  await build();
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
});

test('whatever is thrown while files are made, none is left beside its place', async () => {
  const stop = new Error('stopped');
  const building = build({
    progress: (done) => {
      if (done === 20) throw stop;
    },
  });
  await expect(building).rejects.toBe(stop);
  expect(stagedFiles(readTree(site.out))).toEqual([]);
  await expectUntouched();
});

test('a first build that fails leaves nothing behind', async () => {
  rmSync(site.out, { recursive: true });
  edit(content(`${story}/ar.md`), '**', '![A drawing](nowhere.png)');
  expect(hasErrors((await build({ now: today })).problems)).toBe(true);
  expect(existsSync(site.out) ? [...readTree(site.out).keys()] : []).toEqual([]);
});
