import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteFolder } from '../../src/disk/output/site.ts';
import { audit } from '../../src/press/review/audit.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { publishDemo } from '../browser/demo.ts';
import { type TestSite, today } from '../site.ts';
import { fixture } from './memory.ts';

let site: TestSite;
let out: string;
let found: Problem[];
beforeAll(async () => {
  ({ site, out } = await publishDemo());
  found = await audit(siteFolder(out), { now: today });
});
afterAll(() => site.remove());

it('the demo site with every notice breaks no rule', () => {
  const pictureless =
    /\/(?:every-block|كل-الكتل|bridge-closed|library-opens|river-count|night-train|wrong-name)\//;
  const words = /^A `\w+` should have `image`\.$/;
  const others = found.filter(({ rule, message, file }) => {
    return !(rule === 'jsonld-recommended' && words.test(message) && pictureless.test(file));
  });
  expect(others).toEqual([]);
});

it.each([
  ['the demo', () => out],
  ['the fixture', () => fixture],
])('threads find what one alone finds, in %s', async (_name, folder) => {
  const files = new Map(siteFolder(folder()));
  for (const name of ['en/index.html', 'en/feed.xml']) files.delete(name);
  const [alone, together] = [await audit(files, { workers: 1 }), await audit(files, { workers: 2 })];
  expect(alone.length).toBeGreaterThan(3);
  expect(together).toEqual(alone);
});
