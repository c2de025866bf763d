import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant, writeNewsroom } from '../press/small-newsroom.ts';
import { smallNewsroom } from '../press/small-stories.ts';
import { differences, readTree } from '../press/tree.ts';
import { seedCache } from '../seed-cache.ts';
import { type TestSite, testSite, today } from '../site.ts';
import { placesOf, runScript } from './run.ts';

let site: TestSite;
beforeAll(async () => {
  site = testSite(null);
  writeNewsroom(smallNewsroom(4), site.content);
  await seedCache(site.cache);
});
afterAll(() => site.remove());

const keys = ['routes', 'rendered', 'unchanged', 'written', 'deleted', 'problems', 'next', 'ms'];

async function buildJson(...more: string[]) {
  const ended = await runScript('build', [...placesOf(site), '--json', ...more]);
  expect(ended.stderr).toBe('');
  return { code: ended.code, report: JSON.parse(ended.stdout) };
}

test('build --json prints one object and nothing else', async () => {
  const { code, report } = await buildJson();
  expect(code).toBe(0);
  expect(Object.keys(report).sort()).toEqual(keys.toSorted());
  expect(report).toMatchObject({ rendered: report.routes, unchanged: 0, deleted: [] });
  expect(report.written).toHaveLength(report.routes);
  for (const time of Object.values(report.ms)) expect(time).toBeTypeOf('number');
});

test('and so it does when there is nothing to do, and when there are mistakes', async () => {
  expect(await buildJson()).toMatchObject({ code: 0, report: { rendered: 0, written: [], deleted: [] } });
  const file = path.join(site.content, 'topics.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, 'nonsense');
  const { code, report } = await buildJson();
  writeFileSync(file, text);
  expect(code).toBe(1);
  expect(Object.keys(report).sort()).toEqual(keys.toSorted());
  expect(report.problems).toMatchObject([{ rule: 'yaml-mapping', severity: 'error', line: 1, column: 1 }]);
});

test('build tells a person which addresses changed and how many', async () => {
  const file = path.join(site.content, 'stories/2026/01/story-2/en.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Title of story-2', 'Walnut parade'));
  const { code, stdout } = await runScript('build', placesOf(site));
  expect(code).toBe(0);
  expect(stdout).toContain('+ /en/2026/01/story-2/\n');
  expect(stdout).toMatch(/\d+ rendered, \d+ written, 0 deleted/);
});

test('the site is built for the moment that --now gives', async () => {
  const at = async (moment: number) => {
    await buildJson('--now', new Date(moment).toISOString(), '--allow-vanishing');
    return readTree(site.out);
  };
  const [early, late] = [await at(instant(1)), await at(today)];
  expect(early.has('en/2026/01/story-2/index.html')).toBe(true);
  expect(early.has('en/2026/01/story-4/index.html')).toBe(false);
  expect(late.has('en/2026/01/story-4/index.html')).toBe(true);
  expect(differences(late, await site.cleanTree())).toEqual([]);
});
