import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/press/review/check-content.ts';
import { project, type TestSite, testSite } from '../../site.ts';

let site: TestSite;
beforeAll(() => {
  site = testSite();
});
afterAll(() => site.remove());

test('texts that are not public are reviewed too, and may be linked to', async () => {
  const place = (file: string) => path.join(site.content, file);
  const draft = 'stories/2025/11/two-rivers/en.md';
  writeFileSync(place(draft), readFileSync(place(draft), 'utf8').replace(/^status: .*$/m, 'status: draft'));
  appendFileSync(place(draft), '\n:::keypoints\n- a\n:::\n');
  appendFileSync(place('stories/2034/03/eclipse-2034/en.md'), '\n[a](story:no-such-story)\n');
  const linking = 'stories/2025/12/dead-sea-shrinks/en.md';
  appendFileSync(place(linking), '\n[a](story:two-rivers) [b](story:eclipse-2034) [c](page:about)\n');
  const problems = await checkContent({ project, content: site.content, locales: site.locales }, site.cache);
  const rulesOf = (end: string) => problems.filter(({ file }) => file.endsWith(end)).map(({ rule }) => rule);
  expect(rulesOf(draft)).toContain('unknown-directive');
  expect(rulesOf('eclipse-2034/en.md')).toContain('link-broken');
  expect(rulesOf(linking)).toEqual([]);
});

test('all that is wrong with a story is told in one round, whatever part of it can be read', async () => {
  const story = path.join(site.content, 'stories/2026/01/many-mistakes');
  mkdirSync(story);
  const own = 'title: Many mistakes\ndescription: In one story.';
  const rest =
    'published: yesterday\nsection: wrld\ntopics: [nothing]\nauthors: [desk]\nimage: { src: none.png, alt: A }';
  writeFileSync(
    path.join(story, 'en.md'),
    `---\n${own}\n${rest}\nkind: rumour\n---\n[a](story:no-such-story)\n`,
  );
  const translation =
    'title: أخطاء\ndescription: في خبر واحد.\ntranslation: { of: en }\ntranslators: [noone]';
  writeFileSync(path.join(story, 'ar.md'), `---\n${translation}\n---\n:::keypoints\n- أ\n:::\n`);
  const problems = await checkContent({ project, content: site.content, locales: site.locales }, site.cache);
  const found = problems.filter(({ file }) => file.includes('many-mistakes'));
  expect(found.map(({ rule, file, line }) => `${rule} ${file.slice(-5)}:${line}`)).toEqual([
    'unknown-person ar.md:5',
    'unknown-directive ar.md:7',
    'invalid-date en.md:4',
    'unknown-section en.md:5',
    'unknown-topic en.md:6',
    'image-missing en.md:8',
    'invalid-value en.md:9',
    'link-broken en.md:11',
  ]);
});

test('links between texts lead to what is there', async () => {
  const place = (file: string) => path.join(site.content, file);
  const file = 'stories/2025/12/dead-sea-shrinks/en.md';
  const before = readFileSync(place(file), 'utf8');
  const lines = [
    '[a](story:two-rivers#dams-and-treaties)',
    '[b](story:two-rivers#h-dams-and-treaties)',
    '[c](/en/about/) [d](/en/feed.xml) [e](/ar/)',
    '[f](/en/nowhere/)',
    '[g](page:about#h-nothing)',
    '[h](story:moon-in-shadow#live-totality)',
    '[i](/icons/icon.svg) [j](https://warraq.example/en/about/) [k](https://x.example/en/nowhere/)',
    '[l](HTTPS://Warraq.example/en/nowhere-else/)',
    '[m](/en/nowhere)',
  ];
  writeFileSync(place(file), `${before}\n${lines.join('\n\n')}\n`);
  const first = before.split('\n').length + 1;
  const problems = await checkContent({ project, content: site.content, locales: site.locales }, site.cache);
  const found = problems.filter((one) => one.file.endsWith(file));
  expect(found.map(({ rule, line }) => `${rule} ${line - first}`)).toEqual([
    'anchor-missing 0',
    'address-missing 6',
    'anchor-missing 8',
    'address-missing 14',
    'address-missing 16',
  ]);
  expect(found[0]?.hint).toContain('`#h-dams-and-treaties`');
  writeFileSync(place(file), before);
});
