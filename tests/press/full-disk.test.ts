import { spawn } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PressReport } from '../../src/press/press.ts';
import { ended, placesOf } from '../scripts/run.ts';
import { seedCache } from '../seed-cache.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { type Newsroom, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree, stagedFiles, type Tree } from './tree.ts';

let site: TestSite;
let newsroom: Newsroom;
let before: Tree;
beforeEach(async () => {
  site = testSite(null);
  await seedCache(site.cache);
  newsroom = smallNewsroom(4);
  writeNewsroom(newsroom, site.content);
});
afterEach(() => site.remove());

const script = path.join(project, 'scripts/build.ts');
const rules = ({ problems }: PressReport) =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

/** Publishes, then changes what every page shows, and one of them very much. */
async function prepare(live: boolean): Promise<void> {
  await site.build({ live });
  before = readTree(site.out);
  newsroom.publication.names = { en: 'Renamed', ar: 'اسم آخر' };
  writeNewsroom(newsroom, site.content);
}

/** Runs a build by a shell, after some of its commands. */
async function buildAfter(shell: string, live: boolean, user: { uid?: number; gid?: number } = {}) {
  const args = [...placesOf(site), '--json', ...(live ? ['--live'] : [])];
  const child = spawn('sh', ['-c', `${shell}; exec "$@"`, 'sh', process.execPath, script, ...args], user);
  const { code, stdout, stderr } = await ended(child);
  expect(stderr).toBe('');
  const report: PressReport = JSON.parse(stdout);
  return { code, rules: rules(report), file: report.problems.at(-1)?.file ?? '' };
}

/** No file is torn: each is as it was or as it will be; nothing that waited is left. Then a build makes it whole. */
async function expectWholeThenClean(live: boolean): Promise<void> {
  const after = readTree(await site.buildClean());
  const left = readTree(site.out);
  expect(stagedFiles(left)).toEqual([]);
  expect(
    [...left].filter(([name, bytes]) => ![before, after].some((one) => one.get(name)?.equals(bytes))),
  ).toEqual([]);
  if (live) expect(differences(left, before)).toEqual([]);
  expect(rules(await site.build({ live }))).toEqual([]);
  expect(differences(readTree(site.out), after)).toEqual([]);
}

test.each([true, false])('where nothing fits, not even the store, that is told, live: %s', async (live) => {
  await prepare(live);
  expect(await buildAfter('ulimit -f 8', live)).toMatchObject({ code: 1 });
  await expectWholeThenClean(live);
});

/** Root may write anywhere, so builds that must not are run by nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Gives all of the test's folder to whom builds are run by. */
function give(): void {
  const all = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
  for (const name of ['', ...all])
    chownSync(path.join(site.folder, name), nobody.uid ?? -1, nobody.gid ?? -1);
}

test.each([
  { what: 'a folder of the site', folder: () => path.join(site.out, 'en') },
  { what: 'the site', folder: () => site.out },
  { what: 'the cache', folder: () => site.cache },
])('that $what is read-only is told, and the next build mends it', async ({ folder }) => {
  await prepare(false);
  give();
  chmodSync(folder(), 0o555);
  const refused = await buildAfter(':', false, nobody);
  chmodSync(folder(), 0o755);
  expect(refused).toMatchObject({ code: 1, rules: ['disk-unwritable'] });
  expect(path.relative(folder(), refused.file)).not.toMatch(/^\.\.|templates/);
  await expectWholeThenClean(false);
});

test('a file that is read-only is replaced like any other', async () => {
  await prepare(false);
  give();
  chmodSync(path.join(site.out, 'en/index.html'), 0o444);
  expect(await buildAfter(':', false, nobody)).toMatchObject({ code: 0, rules: [] });
  await expectWholeThenClean(false);
});
