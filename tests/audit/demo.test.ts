import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteFolder } from '../../src/disk/site.ts';
import { audit } from '../../src/press/audit.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { type TestSite, testSite, today } from '../site.ts';
import { fixture } from './memory.ts';

let site: TestSite;
let found: Problem[];
beforeAll(async () => {
  site = testSite();
  await site.build();
  found = await audit(siteFolder(site.out), { now: today });
});
afterAll(() => site.remove());

it('the demo site breaks no rule', () => {
  expect(found).toEqual([]);
});

it.each([
  ['the demo', () => site.out],
  ['the fixture', () => fixture],
])('threads find what one alone finds, in %s', async (_name, folder) => {
  const files = new Map(siteFolder(folder()));
  for (const name of ['en/index.html', 'en/feed.xml']) files.delete(name);
  const [alone, together] = [await audit(files, { workers: 1 }), await audit(files, { workers: 2 })];
  expect(alone.length).toBeGreaterThan(3);
  expect(together).toEqual(alone);
});
