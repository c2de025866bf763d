import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasErrors } from '../../../src/problems/problem.ts';
import { type TestSite, testSite } from '../../site.ts';
import { type Newsroom, writeNewsroom } from '../small-newsroom.ts';
import { smallNewsroom } from '../small-stories.ts';
import { differences, readTree, stagedFiles } from '../tree.ts';

let site: TestSite;
let newsroom: Newsroom;
beforeAll(() => {
  site = testSite(null);
  newsroom = smallNewsroom(4);
  // Their words are in one language only, and that is not what is judged here.
  for (const story of newsroom.stories) story.picture = null;
  writeNewsroom(newsroom, site.content);
});
afterAll(() => site.remove());

/** Gives two stories one title, which no rule about content forbids; or takes it back. */
function retitle(title: string): void {
  const [, second] = newsroom.stories;
  if (second?.texts.en) second.texts.en.title = title;
  writeNewsroom(newsroom, site.content);
}

it('publishes what the audit finds good, and nothing of what it objects to', async () => {
  const good = await site.build({ audit: true });
  expect(hasErrors(good.problems), JSON.stringify(good.problems, null, 1)).toBe(false);
  const published = readTree(site.out);
  expect(published.size).toBe(good.written.length);

  const [first, second] = newsroom.stories.map(({ texts }) => texts.en?.title ?? '');
  retitle(first ?? '');
  const bad = await site.build({ audit: true });
  const wrong = bad.problems.find(({ rule }) => rule === 'html-title-unique');
  expect(wrong?.file).toMatch(/^dist\/en\/.+\/index\.html$/);
  expect(bad.written).toEqual([]);
  expect(differences(readTree(site.out), published)).toEqual([]);
  expect(stagedFiles(readTree(site.out))).toEqual([]);

  retitle(`${second} again`);
  expect(hasErrors((await site.build({ audit: true })).problems)).toBe(false);
  expect(differences(readTree(site.out), published).length).toBeGreaterThan(0);
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
});
