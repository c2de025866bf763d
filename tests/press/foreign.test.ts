import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasErrors } from '../../src/problems/problem.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

let site: TestSite;
let published: Tree;
beforeEach(async () => {
  site = testSite(null);
  writeNewsroom(smallNewsroom(4), site.content);
  await site.build();
  published = readTree(site.out);
});
afterEach(() => site.remove());

const inside = (name: string) => path.join(site.folder, name);
const out = (name: string) => path.join(site.out, name);

/** Builds into another folder, with a cache that never saw it. */
const buildInto = (folder: string, force = false) =>
  site.build({ out: folder, cache: inside('another-cache'), force });

function fill(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

const anotherSite = { 'index.html': '<h1>Another site</h1>', 'en/thesis.docx': 'years of work' };

test('a folder that Warraq did not write is refused, and left as it is', async () => {
  fill(inside('elsewhere'), anotherSite);
  const before = readTree(inside('elsewhere'));
  const { problems, written } = await buildInto(inside('elsewhere'));
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: 'output-foreign', severity: 'error', file: 'elsewhere' }),
  );
  expect(written).toEqual([]);
  expect(differences(readTree(inside('elsewhere')), before)).toEqual([]);
});

test.each([
  { what: 'other pages', files: anotherSite },
  { what: 'files where folders belong', files: { ...anotherSite, ar: 'a page', 'en/news': 'a page' } },
  { what: 'folders where files belong', files: { ...anotherSite, '404.html/index.html': 'a page' } },
] as { what: string; files: Record<string, string> }[])(
  'with --force it is replaced, though it has $what',
  async ({ files }) => {
    fill(inside('elsewhere'), files);
    await buildInto(inside('elsewhere'), true);
    expect(differences(readTree(inside('elsewhere')), published)).toEqual([]);
  },
);

test('a site that Warraq wrote with another cache is brought up to date', async () => {
  writeFileSync(out('en/old.html'), 'old');
  const { problems } = await buildInto(site.out);
  expect(hasErrors(problems)).toBe(false);
  expect(differences(readTree(site.out), published)).toEqual([]);
});

test('what belongs to the host survives every build', async () => {
  fill(site.out, { '.git/HEAD': 'ref: refs/heads/pages', '.nojekyll': '' });
  await site.build({ force: true });
  await buildInto(site.out);
  expect(readFileSync(out('.git/HEAD'), 'utf8')).toBe('ref: refs/heads/pages');
  expect(differences(readTree(site.out), published)).toEqual(['.git/HEAD', '.nojekyll']);
});

test.each([
  { what: 'the newsroom', content: 'site/content', cache: 'another-cache' },
  { what: 'the cache', content: 'another-content', cache: 'site/cache' },
])('a folder that holds $what can’t be the output, not even with --force', async ({ content, cache }) => {
  writeNewsroom(smallNewsroom(2), inside(content));
  const before = readTree(inside(content));
  const roots = { project, content: inside(content), locales: site.locales };
  const { problems } = await site.build({ roots, out: inside('site'), cache: inside(cache), force: true });
  expect(differences(readTree(inside(content)), before)).toEqual([]);
  expect(hasErrors(problems)).toBe(true);
});
