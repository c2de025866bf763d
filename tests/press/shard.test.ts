import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deploy } from '../../src/delivery/deploy.ts';
import { filesOfSite } from '../../src/delivery/site-files.ts';
import { FolderTarget } from '../../src/delivery/targets/folder.ts';
import { isIn, type Shard, shardOf } from '../../src/press/shard.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { pathOfFile } from '../../src/publication/output-paths.ts';
import { type TestSite, testSite } from '../site.ts';
import { instant, writeNewsroom } from './small-newsroom.ts';
import { newStory, smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

const newsroom = smallNewsroom(12);
let site: TestSite;
let whole: Tree;
beforeAll(async () => {
  site = testSite(null);
  writeNewsroom(newsroom, site.content);
  await site.build({ now: instant(12) });
  whole = readTree(site.out);
});
afterAll(() => site.remove());

const partsOf = (count: number): Shard[] =>
  Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));

/** Builds a part where it was built before; the tree that is there then. */
async function buildPart(shard: Shard, more: { now?: number; allowVanishing?: boolean } = {}) {
  const place = (kind: string) => path.join(site.folder, `${kind}-${shard.index}-of-${shard.count}`);
  const [out, cache] = [place('dist'), place('cache')];
  const report = await site.build({ out, cache, shard, now: instant(12), ...more });
  return { report, out, tree: readTree(out) };
}

test.each([2, 3, 7])('%i parts have no file in common and are the whole site together', async (count) => {
  const joined = path.join(site.folder, `joined-${count}`);
  const sizes: number[] = [];
  for (const shard of partsOf(count)) {
    const { out, tree, report } = await buildPart(shard);
    expect(hasErrors(report.problems)).toBe(false);
    expect(report.routes).toBe(tree.size);
    sizes.push(tree.size);
    cpSync(out, joined, { recursive: true });
  }
  expect(sizes.reduce((sum, one) => sum + one)).toBe(whole.size);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(differences(readTree(joined), whole)).toEqual([]);
});

test('parts that were built apart are deployed as one site, with what tells of others last', async () => {
  const outs = partsOf(3).map(({ index }) => path.join(site.folder, `dist-${index}-of-3`));
  const root = path.join(site.folder, 'target/site');
  mkdirSync(path.dirname(root));
  const options = { by: 'test', verify: false, dryRun: false, allowDeletes: 0 };
  const { put } = await deploy(filesOfSite(outs, site.cache), new FolderTarget(root, false), options);
  expect(differences(readTree(root), whole)).toEqual([]);
  const kindOf = (name: string) => {
    if (/\/\d{4}\/\d\d\/[^/]+\/index\.html$/.test(name)) return 'article';
    if (name.endsWith('.html')) return 'listing';
    return /(?:feed|atom|sitemap)[^/]*\.(?:xml|json)$/.test(name) ? 'feed' : 'other';
  };
  const kinds = put.map(kindOf);
  expect(kinds.lastIndexOf('article')).toBeLessThan(kinds.indexOf('listing'));
  expect(kinds.lastIndexOf('listing')).toBeLessThan(kinds.indexOf('feed'));
});

test('after an edit, each part renders what it has of what changed', async () => {
  const edited = newsroom.stories[5]?.texts.en;
  const story = newStory(newsroom, 11);
  if (edited) edited.title = 'Walnut lantern parade';
  newsroom.stories.push(story);
  writeNewsroom(newsroom, site.content);
  const { written } = await site.build({ now: instant(12) });
  const reports = [];
  const trees = [];
  for (const shard of partsOf(3)) {
    const { report, tree } = await buildPart(shard);
    reports.push(report);
    trees.push(...tree);
  }
  expect(reports.flatMap((one) => one.written).sort()).toEqual(written.toSorted());
  expect(differences(new Map(trees), readTree(site.out))).toEqual([]);
});

test('a part refuses to lose an address of its own, and no other', async () => {
  const file = path.join(site.content, 'stories/2026/01/story-3/en.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"slug": "story-3"', '"slug": "moved"'));
  const losing = [];
  for (const shard of partsOf(3)) {
    const { report } = await buildPart(shard);
    if (report.problems.some(({ rule }) => rule === 'url-vanishes')) losing.push(shard.index);
  }
  writeFileSync(file, text);
  expect(losing).toEqual(
    partsOf(3)
      .filter((one) => isIn(one, '/en/2026/01/story-3/'))
      .map(({ index }) => index),
  );
  expect(losing).toHaveLength(1);
});

test('a cache that was of another part, or of all, starts again', async () => {
  const [first, second] = partsOf(2);
  const places = { out: path.join(site.folder, 'turns'), cache: path.join(site.folder, 'turns-cache') };
  const now = instant(12);
  await site.build({ ...places, now });
  for (const shard of [first, second, undefined]) {
    const { rendered, unchanged } = await site.build({ ...places, shard, now });
    const tree = readTree(places.out);
    expect({ rendered, unchanged }).toEqual({ rendered: tree.size, unchanged: 0 });
    const wanted = [...readTree(site.out)].filter(([name]) => !shard || isIn(shard, pathOfFile(name)));
    expect(differences(tree, new Map(wanted))).toEqual([]);
  }
});

test.each(['1/1', '2/7', '7/7'])('%s is a part', (text) => {
  const [index, count] = text.split('/').map(Number);
  expect(shardOf(text)).toEqual({ index, count });
});

test.each(['', '1', '/', '0/3', '4/3', '1/0', 'a/b', '-1/3', '1/3/5', ' 1/3', '1.5/3', '1e1/30', '٢/٧'])(
  '“%s” is no part of anything',
  (text) => {
    expect(shardOf(text)).toBeNull();
  },
);
