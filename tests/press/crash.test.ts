import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesOf, runScript } from '../scripts/run.ts';
import { seedCache } from '../seed-cache.ts';
import { type TestSite, testSite, today } from '../site.ts';
import { type Newsroom, writeNewsroom } from './small-newsroom.ts';
import { newStory, smallNewsroom } from './small-stories.ts';
import { differences, readTree, stagedFiles, type Tree } from './tree.ts';

const preload = fileURLToPath(new URL('./die-after.ts', import.meta.url));

/** Two moments of a newsroom: between them stories come, go, move and change. */
const before = smallNewsroom(4);
const after = smallNewsroom(4);
after.publication.names.en = 'Renamed';
const [first, second, third] = after.stories;
if (first?.texts.en && second?.texts.ar && third) {
  first.texts.en.title = 'Changed';
  second.texts.ar.slug = 'moved';
  third.status = 'withdrawn';
}
after.stories.pop();
after.stories.push(newStory(after, 4), newStory(after, 6));

let site: TestSite;
let clean: { newsroom: Newsroom; tree: Tree }[];

function cleanTree(newsroom: Newsroom): Promise<Tree> {
  writeNewsroom(newsroom, site.content);
  return site.cleanTree();
}

beforeAll(async () => {
  site = testSite(null);
  await seedCache(site.cache);
  clean = [
    { newsroom: before, tree: await cleanTree(before) },
    { newsroom: after, tree: await cleanTree(after) },
  ];
});
afterAll(() => site.remove());

/** Builds in a process of its own, which is killed before a step; all steps are counted if there is no limit. */
async function buildUntil(limit?: number): Promise<{ killed: boolean; steps: number }> {
  const env: Record<string, string> = limit === undefined ? {} : { DIE_AFTER: String(limit) };
  const { signal, stderr } = await runScript('build', [...placesOf(site), '--allow-vanishing'], {
    env,
    node: ['--import', preload],
  });
  return { killed: signal === 'SIGKILL', steps: Number(/steps: (\d+)/.exec(stderr)?.[1]) };
}

/** Every file in place is one that was published or one that will be, whole. */
function expectWhole(tree: Tree): void {
  const staged = new Set(stagedFiles(tree));
  const torn = [...tree].filter(
    ([name, bytes]) => !staged.has(name) && clean.every((one) => !one.tree.get(name)?.equals(bytes)),
  );
  expect(torn.map(([name]) => name)).toEqual([]);
}

async function expectMended(expected: Tree): Promise<void> {
  await site.build({ now: today, allowVanishing: true });
  const mended = readTree(site.out);
  expect(stagedFiles(mended)).toEqual([]);
  expect(differences(mended, expected)).toEqual([]);
}

/** Makes the newsroom what it was at one of its two moments; what its site must be. */
function turnTo(moment: 0 | 1): Tree {
  const { newsroom, tree } = clean[moment] ?? { newsroom: before, tree: new Map() };
  writeNewsroom(newsroom, site.content);
  return tree;
}

/** How many steps a build takes that turns the site to a moment. */
async function stepsTo(moment: 0 | 1): Promise<number> {
  turnTo(moment);
  const { killed, steps } = await buildUntil();
  expect(killed).toBe(false);
  return steps;
}

async function killOnTheWay(moment: 0 | 1, limit: number): Promise<void> {
  const expected = turnTo(moment);
  expect(await buildUntil(limit)).toMatchObject({ killed: true });
  expectWhole(readTree(site.out));
  await expectMended(expected);
}

test('wherever the first build is killed, no file is torn and the next one makes the whole site', async () => {
  const steps = await stepsTo(0);
  expect(steps).toBeGreaterThan(200);
  for (const part of [0.02, 0.3, 0.7, 0.97]) {
    for (const folder of [site.out, path.join(site.cache, 'store.sqlite')])
      rmSync(folder, { recursive: true });
    await killOnTheWay(0, Math.floor(part * steps));
  }
});

test('wherever a later build is killed, no file is torn and the next one ends where it would have', async () => {
  await expectMended(turnTo(0));
  const steps = { 1: await stepsTo(1), 0: await stepsTo(0) };
  expect(Math.min(steps[0], steps[1])).toBeGreaterThan(100);
  for (const part of [0, 0.3, 0.7]) {
    await killOnTheWay(1, Math.floor(part * steps[1]));
    await killOnTheWay(0, Math.floor((part + 0.15) * steps[0]));
  }
});
