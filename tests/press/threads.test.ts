import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestSite, testSite } from '../site.ts';
import { instant, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree } from './tree.ts';

let site: TestSite;
beforeEach(() => {
  site = testSite(null);
});
afterEach(() => site.remove());

test('threads make the files that one thread makes, and leave as much to the next build', async () => {
  const newsroom = smallNewsroom(8);
  const now = instant(8);
  writeNewsroom(newsroom, site.content);
  await site.build({ now, threadsFrom: 1 });
  expect(differences(readTree(site.out), readTree(await site.buildClean({ now })))).toEqual([]);
  const edited = newsroom.stories[3]?.texts.en;
  if (edited) edited.title = 'Walnut lantern parade';
  writeNewsroom(newsroom, site.content);
  const { rendered, unchanged } = await site.build({ now, threadsFrom: 1 });
  expect(rendered).toBeGreaterThan(0);
  expect(rendered).toBeLessThan(unchanged);
  expect(differences(readTree(site.out), readTree(await site.buildClean({ now })))).toEqual([]);
});
