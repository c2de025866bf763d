import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedStories } from '../../src/disk/content/changed.ts';
import { Store } from '../../src/disk/store/store.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';

let site: TestSite;
beforeAll(async () => {
  site = testSite(null);
  writeNewsroom(smallNewsroom(5), site.content);
  await site.build();
});
afterAll(() => site.remove());

/** What changed, found out here and in a thread; both must be the same. */
async function found(...due: string[]): Promise<string[] | null> {
  const roots = { project, content: site.content, locales: site.locales };
  const workerData = { roots, cache: site.cache, due: new Set(due) };
  const [told] = await once(
    new Worker(new URL('../../src/press/look-worker.ts', import.meta.url), { workerData }),
    'message',
  );
  expect(told).toEqual(changedStories(roots, Store.reader(site.cache).previous.looks(), workerData.due));
  return told;
}

const story = (id: string) => path.join(site.content, `stories/2026/01/${id}`);

test('a look at all files tells which stories changed, came, went or are due', async () => {
  expect(await found()).toEqual([]);
  const file = path.join(story('story-2'), 'en.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nMore.\n`);
  renameSync(story('story-3'), story('story-33'));
  expect(await found('story-4')).toEqual(
    ['story-2', 'story-33', 'story-4', 'story-3'].map((id) => `2026/01/${id}`),
  );
});

test('it says so if a page changed', async () => {
  const file = path.join(site.content, 'pages/about/en.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nMore.\n`);
  expect(await found()).toBeNull();
});
