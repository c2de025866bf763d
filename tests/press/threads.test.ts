import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRenderCache } from '../../src/newsroom/newsroom.ts';
import { stageFiles } from '../../src/press/render/stage-files.ts';
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

/** A text links to a story that moves, in a build after the worker's. */
test('whoever shows what the worker made has asked what its making asked', async () => {
  const newsroom = smallNewsroom(6);
  const [moved, linking] = [newsroom.stories[1], newsroom.stories[4]];
  if (!moved || !linking) throw new Error('too few stories');
  linking.texts.en = { ...linking.texts.en, body: `See [it](story:${moved.id}).` } as typeof linking.texts.en;
  writeNewsroom(newsroom, site.content);
  const now = instant(6);
  const rendered = createRenderCache();
  const put = vi.spyOn(rendered.texts, 'put');
  await site.build({ now, workerFrom: 1, rendered });
  expect(put).toHaveBeenCalledTimes(12);
  moved.texts.en = { ...moved.texts.en, slug: 'elsewhere' } as typeof moved.texts.en;
  writeNewsroom(newsroom, site.content);
  await site.build({ now, allowVanishing: true });
  expect(differences(readTree(site.out), await site.cleanTree({ now }))).toEqual([]);
});

test('a worker that fails ends the build: nothing is staged, and the first failure is told', async () => {
  const discard = vi.fn();
  const output = { place: { root: site.out, folder: site.out, direct: true }, discard, adopt: vi.fn() };
  const worker = {
    begin: vi.fn(),
    take: () => false,
    next: () => Promise.reject(new Error('out of memory')),
    files: Promise.resolve([]),
    stop: vi.fn(async () => {}),
  };
  const route = { template: 'article', edition: 'en', id: 'a', url: '/en/a/', number: null } as const;
  const tasks = [{ job: { url: route.url, group: '', route }, before: undefined }];
  const staging = stageFiles({} as never, tasks, output as never, worker);
  await expect(staging).rejects.toThrow('out of memory');
  expect(worker.stop).toHaveBeenCalledBefore(discard);
});

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
