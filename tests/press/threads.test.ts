import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasErrors } from '../../src/problems/problem.ts';
import { type TestSite, testSite } from '../site.ts';
import { instant, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree } from './tree.ts';

let site: TestSite;
beforeEach(() => {
  site = testSite(null);
});
afterEach(() => site.remove());

test('a worker makes the files that one thread makes, and leave as much to the next build', async () => {
  // More texts than the worker may be ahead.
  const newsroom = smallNewsroom(24);
  const now = instant(24);
  writeNewsroom(newsroom, site.content);
  await site.build({ now, workerFrom: 1 });
  expect(differences(readTree(site.out), await site.cleanTree({ now }))).toEqual([]);
  const edited = newsroom.stories[3]?.texts.en;
  if (edited) edited.title = 'Walnut lantern parade';
  writeNewsroom(newsroom, site.content);
  const { rendered, unchanged } = await site.build({ now, workerFrom: 1 });
  expect(rendered).toBeGreaterThan(0);
  expect(rendered).toBeLessThan(unchanged);
  expect(differences(readTree(site.out), await site.cleanTree({ now }))).toEqual([]);
});

test('strings that are read as YAML by a build are so by its worker and by the next one', async () => {
  const strings = path.join(site.locales, 'ar.json');
  writeFileSync(strings, readFileSync(strings, 'utf8').replace(/"\s*\}\s*$/, '", # the last one\n}\n'));
  const newsroom = smallNewsroom(2);
  const now = instant(2);
  writeNewsroom(newsroom, site.content);
  expect(hasErrors((await site.build({ now, workerFrom: 1 })).problems)).toBe(false);
  const edited = newsroom.stories[0]?.texts.ar;
  if (edited) edited.title = 'فانوس الجوز';
  writeNewsroom(newsroom, site.content);
  const { problems, rendered } = await site.build({ now });
  expect(hasErrors(problems)).toBe(false);
  expect(rendered).toBeGreaterThan(0);
});
