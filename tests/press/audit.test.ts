import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSite, testSite } from '../site.ts';
import { differences, readTree, stagedFiles, type Tree } from './tree.ts';

let site: TestSite;
let published: Tree;
beforeAll(async () => {
  site = testSite();
  await site.build();
  published = readTree(site.out);
});
afterAll(() => site.remove());

/** Gives two stories one title, which no rule about content forbids. */
function repeatTitle(): void {
  const stories = path.join(site.content, 'stories/2025/11');
  const title = /^title: .*$/m;
  const [from, to] = ['six-pens', 'two-rivers'].map((story) => path.join(stories, story, 'en.md'));
  const [line = ''] = title.exec(readFileSync(from ?? '', 'utf8')) ?? [];
  writeFileSync(to ?? '', readFileSync(to ?? '', 'utf8').replace(title, line));
}

it('a site that the audit objects to is not published', async () => {
  repeatTitle();
  const { problems, written } = await site.build({ audit: true });
  expect(problems.map(({ rule }) => rule)).toContain('html-title-unique');
  expect(problems.find(({ rule }) => rule === 'html-title-unique')?.file).toMatch(
    /^dist\/en\/2025\/11\/.+\/index\.html$/,
  );
  expect(written).toEqual([]);
  const now = readTree(site.out);
  expect(differences(now, published)).toEqual([]);
  expect(stagedFiles(now)).toEqual([]);
});

it('without the audit it is', async () => {
  const { problems, written } = await site.build();
  expect(problems).toEqual([]);
  expect(written.length).toBeGreaterThan(0);
});
