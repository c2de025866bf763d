import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/disk/store/lock.ts';
import { ended, placesOf, runScript } from '../scripts/run.ts';
import { seedCache } from '../seed-cache.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree } from './tree.ts';

let site: TestSite;
beforeEach(async () => {
  site = testSite(null);
  await seedCache(site.cache);
});
afterEach(() => site.remove());

test('two builds at once never fall over each other, and the site ends whole', async () => {
  const newsroom = smallNewsroom(4);
  for (const name of ['First', 'Second']) {
    newsroom.publication.names.en = name;
    writeNewsroom(newsroom, site.content);
    const build = () => runScript('build', [...placesOf(site), '--json']);
    const ends = await Promise.all([build(), build()]);
    // One may refuse to run beside the other, but then it says so.
    for (const { code, stdout, stderr } of ends) {
      expect(stderr).toBe('');
      expect(JSON.parse(stdout).problems.length > 0 || code === 0).toBe(true);
    }
    expect(ends.map(({ code }) => code)).toContain(0);
    expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
  }
});

test('builds with caches of their own that publish into one folder wait for each other', async () => {
  const newsroom = smallNewsroom(4);
  for (const name of ['First', 'Second']) {
    newsroom.publication.names.en = name;
    writeNewsroom(newsroom, site.content);
    const cache = path.join(site.folder, `cache-of-${name}`);
    await seedCache(cache);
    const build = (own: string) => runScript('build', [...placesOf({ ...site, cache: own }), '--json']);
    const ends = await Promise.all([build(site.cache), build(cache)]);
    expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      ends.map(() => ({ code: 0, stderr: '' })),
    );
    expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
  }
});

test.each([false, true])('what a build with another cache published is noticed, live: %s', async (live) => {
  const newsroom = smallNewsroom(3);
  const [story] = newsroom.stories;
  const build = async (title: string, cache: string) => {
    if (story?.texts.en) story.texts.en.title = title;
    writeNewsroom(newsroom, site.content);
    await site.build({ cache: path.join(site.folder, cache), live });
    expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
  };
  await build('First', 'one');
  await build('Second', 'other');
  await build('Third', 'other');
  await build('First', 'one');
  await build('Third', 'other');
});

test('a build that waits says for whom', async () => {
  writeNewsroom(smallNewsroom(2), site.content);
  const release = lockFolder(site.cache);
  const build = spawn(process.execPath, [
    path.join(project, 'scripts/warraq.mjs'),
    'build',
    ...placesOf(site),
  ]);
  const end = ended(build);
  const [said] = await once(build.stderr, 'data');
  expect(String(said)).toContain(`process ${process.pid}`);
  release();
  expect(await end).toMatchObject({ code: 0 });
});
