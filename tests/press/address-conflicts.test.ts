import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { urlsOf } from '../../src/publication/urls.ts';
import { publication } from '../publication/bilingual.ts';
import { type TestSite, testSite } from '../site.ts';
import { type Newsroom, type Story, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

let site: TestSite;
let newsroom: Newsroom;
let published: Tree;
beforeEach(async () => {
  site = testSite(null);
  newsroom = smallNewsroom(6);
  writeNewsroom(newsroom, site.content);
  await site.build();
  published = readTree(site.out);
});
afterEach(() => site.remove());

const storyAt = (index: number): Story => newsroom.stories[index] as Story;
const english = (index: number) => storyAt(index).texts.en as NonNullable<Story['texts']['en']>;
const { editions } = publication;
const addresses = () => urlsOf({ ...newsroom.publication, editions });
const addressOf = (index: number) => addresses().article('en', '2026-01', english(index).slug);

/** Builds after an edit; whatever it was, the site is what a clean build gives. */
async function follow() {
  writeNewsroom(newsroom, site.content);
  const report = await site.build();
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
  return report;
}

async function expectRefused(rule: string, options: Parameters<TestSite['build']>[0] = {}): Promise<void> {
  writeNewsroom(newsroom, site.content);
  const { problems } = await site.build(options);
  expect(problems.map((one) => one.rule)).toContain(rule);
  expect(differences(readTree(site.out), published)).toEqual([]);
}

test('a story that moves and names its old address leads on from there, and little is made again', async () => {
  const old = addressOf(2);
  Object.assign(english(2), { slug: 'moved', aliases: [old] });
  const { rendered, routes, written } = await follow();
  expect(written).toEqual(expect.arrayContaining([old, addressOf(2)]));
  expect(rendered).toBeLessThan(routes / 2);
});

test('a story that is withdrawn is gone, and comes back', async () => {
  const old = addressOf(3);
  storyAt(3).status = 'withdrawn';
  const { rendered, routes, written } = await follow();
  expect(written).toContain(old);
  expect(rendered).toBeLessThan(routes);
  storyAt(3).status = 'published';
  await follow();
});

test('an address that another story, page or section has is refused', async () => {
  english(1).slug = english(2).slug;
  storyAt(1).published = storyAt(2).published;
  await expectRefused('duplicate-url', { allowVanishing: true });
  english(1).slug = 'story-2';
  for (const alias of [
    addressOf(2),
    addresses().term('en', 'section', 'news'),
    addresses().staticPage('en', 'about'),
  ]) {
    english(1).aliases = [alias];
    await expectRefused('alias-taken', { allowVanishing: true });
  }
});

test('a folder with the id of another is refused, also if nobody says that there is another', async () => {
  newsroom.stories.push({ ...storyAt(0), folder: '2026/02' });
  await expectRefused('duplicate-story');
  const changed = [path.join(site.content, `stories/2026/02/${storyAt(0).id}/en.md`)];
  await expectRefused('duplicate-story', { changed });
});
