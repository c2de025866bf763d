import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasErrors } from '../../src/problems/problem.ts';
import { flipBits } from '../disk/flip.ts';
import { runs } from '../runs.ts';
import { type TestSite, testSite } from '../site.ts';
import { type Newsroom, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

/** How often the cache is damaged. */
const numRuns = runs(15);

/** A newsroom before and after an edit of one title, and the site of each. */
type Moment = { newsroom: Newsroom; tree: Tree };
let site: TestSite;
let moments: Moment[];

beforeAll(async () => {
  site = testSite(null);
  const [before, after] = [smallNewsroom(2), smallNewsroom(2)];
  for (const { texts } of after.stories.slice(0, 1)) if (texts.en) texts.en.title = 'Another title';
  moments = [];
  for (const newsroom of [before, after]) {
    writeNewsroom(newsroom, site.content);
    moments.push({ newsroom, tree: await site.cleanTree() });
  }
});
afterAll(() => site.remove());

/** The files that builds keep for each other; what is seeded by links is tested where it is made. */
function keptFiles(): string[] {
  const below = (folder: string, names: (name: string) => boolean) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isFile() && names(one.name))
      .map(({ name }) => path.join(folder, name));
  return [
    ...below(site.cache, () => true),
    ...below(path.join(site.folder, `.${path.basename(site.out)}.warraq-lock`), () => true),
    ...(existsSync(`${site.out}.differ`) ? [`${site.out}.differ`] : []),
  ].filter((file) => readFileSync(file).length > 0);
}

/** A part of a whole, from 0 on and below 1; all are as likely. */
const part = fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })).map((value) => value / 2 ** 31);
const damages = fc.record({
  /** Which file, as a part of all. */
  file: part,
  flips: fc.oneof(fc.tuple(part), fc.array(part, { minLength: 20, maxLength: 20 })),
  edited: fc.boolean(),
  verify: fc.boolean(),
});

test.each([false, true])(
  'bits that flip in what a build keeps never change what the next one publishes, live: %s',
  async (live) => {
    let moment = 0;
    const property = fc.asyncProperty(damages, async ({ file, flips, edited, verify }) => {
      const files = keptFiles();
      flipBits(files[Math.floor(file * files.length)] ?? '', flips);
      if (edited) moment = 1 - moment;
      const { newsroom, tree } = moments[moment] as Moment;
      writeNewsroom(newsroom, site.content);
      const { problems } = await site.build({ live, verify });
      expect(hasErrors(problems)).toBe(false);
      expect(differences(readTree(site.out), tree)).toEqual([]);
    });
    rmSync(site.out, { recursive: true, force: true });
    writeNewsroom((moments[0] as Moment).newsroom, site.content);
    await site.build({ live });
    await fc.assert(property, { numRuns, endOnFailure: true });
  },
);

test('a build says that what it knew was damaged, once', async () => {
  const file = path.join(site.cache, 'store.sqlite');
  await site.build({ live: true });
  flipBits(file, [0.9]);
  const rules = async () => (await site.build({ live: true })).problems.map(({ rule }) => rule);
  expect(await rules()).toContain('cache-damaged');
  expect(await rules()).not.toContain('cache-damaged');
});

test('bits that flip in the published site are mended by a build that verifies', async () => {
  const plain = { out: path.join(site.folder, 'plain'), cache: path.join(site.folder, 'plain-cache') };
  await site.build(plain);
  const whole = readTree(plain.out);
  for (const [name, bytes] of whole)
    if (name.endsWith('.html'))
      writeFileSync(path.join(plain.out, name), bytes.with(bytes.length >> 1, 0x21));
  await site.build({ ...plain, verify: true });
  expect(differences(readTree(plain.out), whole)).toEqual([]);
});
