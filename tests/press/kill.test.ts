import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { seedCache } from '../seed-cache.ts';
import { project, type TestSite, testSite, today } from '../site.ts';
import { type Newsroom, writeNewsroom } from './small-newsroom.ts';
import { newStory, smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

/** How many builds are killed in each way of publishing. */
const kills = runs(5);
const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

let site: TestSite;
let sites: [Moment, Moment];
beforeAll(async () => {
  site = testSite(null);
  await seedCache(site.cache);
  sites = await moments();
});
afterAll(() => site.remove());

/** A newsroom at two moments, and the site that belongs to each. */
type Moment = { newsroom: Newsroom; tree: Tree };

async function moments(): Promise<[Moment, Moment]> {
  const before = smallNewsroom(4);
  const after = smallNewsroom(4);
  after.publication.names.en = 'Renamed';
  after.stories.pop();
  after.stories.push(newStory(after, 2));
  const of = async (newsroom: Newsroom) => {
    writeNewsroom(newsroom, site.content);
    return { newsroom, tree: await site.cleanTree() };
  };
  return [await of(before), await of(after)];
}

const textAt = (root: string, name: string): Buffer | null => {
  try {
    return readFileSync(path.join(root, name));
  } catch {
    return null;
  }
};

/** Names that are not as any of the sites has them; what none or not all of them have may be missing. */
function broken(root: string, sites: readonly Moment[]): string[] {
  const names = new Set(sites.flatMap(({ tree }) => [...tree.keys()]));
  return [...names].filter((name) => {
    const bytes = textAt(root, name);
    const expected = sites.map(({ tree }) => tree.get(name));
    return !expected.some((one) => (bytes === null ? one === undefined : one?.equals(bytes)));
  });
}

/** Reads as visitors do, for as long as a build lives. */
async function readWhile(isAlive: () => boolean, live: boolean): Promise<number> {
  let reads = 0;
  for (; isAlive(); reads += 1) {
    const root = realpathSync(site.out);
    const wrong = live ? sites.map((one) => broken(root, [one])) : [broken(root, sites)];
    expect(wrong.some((names) => names.length === 0) ? [] : wrong).toEqual([]);
    await sleep(3);
  }
  return reads;
}

function start(live: boolean): ChildProcess {
  const { content, locales, out, cache, folder } = site;
  const roots = { project, content, locales };
  const options = { roots, out, cache, live, now: today, force: false, allowVanishing: true, cwd: folder };
  return spawn(process.execPath, [child, JSON.stringify(options)], { stdio: ['pipe', 'ignore', 'inherit'] });
}

/** Starts some builds, each a while before it is asked for. */
function startAhead(count: number, live: boolean): () => ChildProcess {
  const ready: ChildProcess[] = [];
  let started = 0;
  const startMore = () => {
    for (; started < count && ready.length < 3; started += 1) ready.push(start(live));
  };
  startMore();
  return () => {
    const next = ready.shift() as ChildProcess;
    startMore();
    return next;
  };
}

/** Lets a build begin, and kills it after some time; whether it was still at work. */
async function killAfter(build: ChildProcess, ms: number, live: boolean) {
  const began = performance.now();
  const closed = once(build, 'close');
  let alive = true;
  build.once('exit', () => {
    alive = false;
  });
  build.stdin?.write('go');
  const reading = readWhile(() => alive, live);
  await Promise.race([sleep(ms), closed]);
  build.kill('SIGKILL');
  const [, signal] = await closed;
  return { reads: await reading, killed: signal === 'SIGKILL', took: performance.now() - began };
}

test.each([{ live: true }, { live: false }])(
  'killed at any moment while visitors read, live: $live, nothing is missing, torn or mixed',
  async ({ live }) => {
    rmSync(site.out, { force: true });
    const [first, second] = sites;
    const turnTo = ({ newsroom }: Moment) => writeNewsroom(newsroom, site.content);
    const expectMended = async ({ tree }: Moment) => {
      await site.build({ live, allowVanishing: true });
      expect(differences(readTree(site.out), tree)).toEqual([]);
    };
    turnTo(first);
    await expectMended(first);
    turnTo(second);
    const next = startAhead(kills + 1, live);
    const { took } = await killAfter(next(), 60_000, live);
    const found = { killed: 0, reads: 0, mended: 0, amidst: 0 };
    for (let kill = 0; kill < kills; kill += 1) {
      const moment = kill % 2 ? second : first;
      turnTo(moment);
      const { killed, reads } = await killAfter(next(), ((kill * 0.618) % 1) * took, live);
      found.killed += Number(killed);
      found.reads += reads;
      found.amidst += Number(live && !existsSync(`${site.out}.differ`));
      const left = live
        ? sites.map((one) => differences(readTree(site.out), one.tree))
        : [broken(site.out, sites)];
      expect(left.some((names) => names.length === 0) ? [] : left).toEqual([]);
      if (kill % 4 === 3) await expectMended(moment);
      found.mended += Number(kill % 4 === 3);
    }
    expect(found.killed).toBeGreaterThan(kills / 3);
    expect(found.reads).toBeGreaterThan(kills);
  },
  3_600_000,
);
