import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PressReport } from '../../../src/press/press.ts';
import type { Clock } from '../../../src/press/watch/clock.ts';
import { keepPublished } from '../../../src/press/watch/watch.ts';
import { hasErrors } from '../../../src/problems/problem.ts';
import { seedCache } from '../../seed-cache.ts';
import { project, type TestSite, testSite } from '../../site.ts';
import { instant, type Newsroom, writeNewsroom } from '../small-newsroom.ts';
import { newStory, smallNewsroom } from '../small-stories.ts';
import { differences, filesWith, readTree } from '../tree.ts';

let site: TestSite;
let newsroom: Newsroom;
/** What was told since the test began. */
let reports: PressReport[];
let end: () => Promise<void>;
/** The newsroom's clock stands still until a test moves it. */
let now: number;
let sleeper: { at: number; wake: () => void } | undefined;
/** How often the press has gone to sleep: once after each build, told or not. */
let slept: number;
const clock: Clock = {
  now: () => now,
  wakeAt: (at, wake) => {
    sleeper = { at, wake };
    slept += 1;
    happened();
    return () => {
      sleeper = undefined;
    };
  },
};

/** Told of every build that is reported, and whenever the press goes to sleep. */
let happened: () => void = () => {};

/** Waits until something holds, which is looked at again whenever anything has happened. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      happened = resolve;
    });
  }
}

/** Moves the clock, and wakes whom it was to wake by then. */
function moveTo(instant: number): void {
  now = instant;
  if (sleeper && sleeper.at <= now) sleeper.wake();
}

/** Starts the watch that all tests share, since its thread takes as long to start as they all take. */
beforeAll(async () => {
  site = testSite(null);
  newsroom = smallNewsroom(4);
  writeNewsroom(newsroom, site.content);
  await seedCache(site.cache);
  reports = [];
  now = instant(10);
  slept = 0;
  end = await keepPublished({
    roots: { project, content: site.content, locales: site.locales },
    out: site.out,
    cache: site.cache,
    cwd: site.folder,
    force: false,
    clock,
    report: (report) => {
      reports.push(report);
      happened();
    },
    failed: (error) => expect.unreachable(String(error)),
  });
});
afterAll(async () => {
  await end();
  site.remove();
});

/** Each test begins when the site is published and nobody builds. */
beforeEach(async () => {
  await until(() => sleeper !== undefined);
  reports = [];
});

/** Waits for a report of this test, and gives the first that fits. */
async function told(fits: (report: PressReport) => boolean): Promise<PressReport> {
  await until(() => reports.some(fits));
  return reports.find(fits) as PressReport;
}

const isRefused = ({ problems }: PressReport) => hasErrors(problems);
const isPublished = (report: PressReport) => !isRefused(report);

/** Waits until the press has gone to sleep more often than so. */
const sleepsAfter = (times: number) => until(() => slept > times);

/** Waits until the press sleeps, and will wake by itself at an instant. */
const sleepsUntil = (at: number) => until(() => sleeper?.at === at);

/** Waits until the site shows a phrase. */
const shows = (phrase: string) => until(() => filesWith(readTree(site.out), phrase).length > 0);

/** Waits until the site is what a clean build gives. */
async function isClean(): Promise<void> {
  const clean = await site.cleanTree({ now });
  await until(() => differences(readTree(site.out), clean).length === 0);
}

const placeOf = (story: string) => path.join(site.content, `stories/2026/01/${story}/en.md`);
const retitled = (text: string, title: string) => text.replace(/Title of [^"]*/, title);

test('a save is published, and no more is rendered than shows it', async () => {
  const file = placeOf('story-2');
  writeFileSync(file, retitled(readFileSync(file, 'utf8'), 'Walnut parade'));
  const { rendered, routes } = await told(({ written }) => written.includes('/en/2026/01/story-2/'));
  expect(rendered).toBeLessThan(routes / 2);
  await isClean();
});

test('editors that write a new file and rename it are noticed', async () => {
  const file = placeOf('story-3');
  const draft = path.join(site.content, '.story-3.swp');
  writeFileSync(draft, retitled(readFileSync(file, 'utf8'), 'Quince regatta'));
  renameSync(draft, file);
  await shows('Quince regatta');
  await isClean();
});

test('new stories, new folders and many files at once are published', async () => {
  for (let day = 4; day < 9; day += 1)
    newsroom.stories.push({ ...newStory(newsroom, day), folder: `2026/0${day}` });
  writeNewsroom(newsroom, site.content);
  await shows('Title of story-9');
  await isClean();
});

test('a mistake leaves the site as it was, is told once, and the next save is published with all that waited', async () => {
  const [good, bad] = [placeOf('story-1'), placeOf('story-4')];
  const text = readFileSync(bad, 'utf8');
  const before = readTree(site.out);
  let asleep = slept;
  writeFileSync(bad, '---\ntitle: [\n---\n');
  await told(isRefused);
  await sleepsAfter(asleep);
  asleep = slept;
  writeFileSync(good, retitled(readFileSync(good, 'utf8'), 'Lantern waltz'));
  await sleepsAfter(asleep);
  expect(reports.filter(isRefused)).toHaveLength(1);
  expect(differences(readTree(site.out), before)).toEqual([]);
  writeFileSync(bad, retitled(text, 'Marmalade march'));
  await shows('Marmalade march');
  await shows('Lantern waltz');
  await isClean();
});

test('a story comes when its embargo lifts and goes when it expires, though nobody saves anything', async () => {
  const story = newStory(newsroom, 5);
  newsroom.stories.push({ ...story, published: 11, expires: 12 });
  writeNewsroom(newsroom, site.content);
  await sleepsUntil(instant(11));
  expect(filesWith(readTree(site.out), `Title of ${story.id}`)).toEqual([]);
  moveTo(instant(11));
  await sleepsUntil(instant(12));
  expect(filesWith(readTree(site.out), `Title of ${story.id}`)).not.toEqual([]);
  moveTo(instant(12));
  await sleepsUntil(Number.POSITIVE_INFINITY);
  expect(filesWith(readTree(site.out), `Title of ${story.id}`)).toEqual([]);
  await isClean();
});

test('what it was not told because a story vanished is refused like everywhere', async () => {
  rmSync(path.dirname(placeOf('story-2')), { recursive: true });
  const { problems } = await told(isRefused);
  expect(problems.map(({ rule }) => rule)).toContain('url-vanishes');
  mkdirSync(path.dirname(placeOf('story-2')));
  writeNewsroom(newsroom, site.content);
  await told(isPublished);
  await isClean();
});

test('strings that change are published with code that is loaded anew', async () => {
  const file = path.join(site.locales, 'en.json');
  const strings = readFileSync(file, 'utf8');
  const skip = /"skipToContent": "([^"]*)"/.exec(strings)?.[1] ?? '';
  expect(skip).not.toBe('');
  await seedCache(site.cache);
  writeFileSync(file, strings.replace(`"${skip}"`, '"Jump to the walnuts"'));
  await shows('Jump to the walnuts');
  await isClean();
});
