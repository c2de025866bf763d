import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rollBack } from '../../../src/disk/output/rollback.ts';
import type { PressOptions } from '../../../src/press/press.ts';
import { hasErrors } from '../../../src/problems/problem.ts';
import { outputFile } from '../../../src/publication/output-paths.ts';
import { type TestSite, testSite, today } from '../../site.ts';
import { instant, type Newsroom, type Story, writeNewsroom } from '../small-newsroom.ts';
import { newStory, smallNewsroom } from '../small-stories.ts';
import { differences, readTree } from '../tree.ts';

let site: TestSite;
let newsroom: Newsroom;
beforeEach(() => {
  site = testSite(null);
  newsroom = smallNewsroom(4);
  writeNewsroom(newsroom, site.content);
});
afterEach(() => site.remove());

const build = (options: Partial<PressOptions> = {}) => site.build({ live: true, ...options });

/** Builds, and expects what a clean build gives; returns what was written and deleted. */
async function expectClean(
  options: Partial<PressOptions> = {},
): Promise<{ written: string[]; deleted: string[] }> {
  writeNewsroom(newsroom, site.content);
  const report = await build({ allowVanishing: true, ...options });
  expect(hasErrors(report.problems)).toBe(false);
  expect(differences(readTree(site.out), await site.cleanTree(options))).toEqual([]);
  return report;
}

const retitle = (title: string) => {
  for (const story of newsroom.stories.slice(0, 1)) if (story.texts.en) story.texts.en.title = title;
};

test('each change turns the link to the other tree, which a clean build would have made', async () => {
  await expectClean();
  expect(readlinkSync(site.out)).toBe('dist.a');
  retitle('First change');
  const { written } = await expectClean();
  expect(written.length).toBeLessThan(readTree(site.out).size / 2);
  expect(readlinkSync(site.out)).toBe('dist.b');
  newsroom.stories.pop();
  newsroom.stories.push(newStory(newsroom, 4));
  await expectClean();
  expect(readlinkSync(site.out)).toBe('dist.a');
  retitle('Another change');
  await expectClean();
});

test('a build that changes nothing turns nothing, and leaves the site before', async () => {
  await build();
  retitle('Changed');
  await expectClean();
  expect(await build()).toMatchObject({ rendered: 0, written: [], deleted: [] });
  expect(readlinkSync(site.out)).toBe('dist.b');
  expect(await rollBack(site.out)).toEqual({ gone: [], kept: [] });
});

test('after a rollback the next build brings the older site up to date', async () => {
  await build();
  const before = readTree(site.out);
  retitle('Changed');
  await expectClean();
  expect(await rollBack(site.out)).toEqual({ gone: [], kept: [] });
  expect(differences(readTree(site.out), before)).toEqual([]);
  const { written } = await expectClean();
  expect(written).toContain('/en/');
  await rollBack(site.out);
  retitle('Changed again');
  await expectClean();
  await rollBack(site.out);
  await rollBack(site.out);
  expect(await build()).toMatchObject({ rendered: 0, written: [], deleted: [] });
});

/** Every address that a page of the site links to, and where no file is. */
function deadLinks(folder: string): string[] {
  const files = readTree(folder);
  const links = [...files].flatMap(([name, bytes]) =>
    name.endsWith('.html')
      ? [...bytes.toString().matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, url = '']) => `${name}: ${url}`)
      : [],
  );
  return links.filter((one) => !files.has(outputFile(one.slice(one.indexOf(': ') + 2))));
}

/** Files that say a word. */
const telling = (word: string) =>
  [...readTree(site.out)].filter(([, bytes]) => bytes.includes(word)).map(([name]) => name);

test.each([
  ['withdrawn', (story: Story) => Object.assign(story, { status: 'withdrawn' })],
  ['expired', (story: Story) => Object.assign(story, { expires: story.published + 0.5 })],
  ['deleted', (story: Story) => newsroom.stories.splice(newsroom.stories.indexOf(story), 1)],
])(
  'after a rollback nothing tells of a story that was %s since, and no link is dead',
  async (_how, change) => {
    const [first, second, third] = newsroom.stories;
    if (!first || !second || !third) throw new Error('no stories');
    for (const text of [third.texts.en, third.texts.ar]) Object.assign(text ?? {}, { title: 'Zarzamora' });
    third.picture = 'crimson';
    await expectClean();
    const media = [...readTree(site.out).keys()].filter((name) =>
      name.startsWith(`media/stories/${third.id}/`),
    );
    expect([telling('Zarzamora').length > 10, media.length]).toEqual([true, 1]);
    change(third);
    retitle('Changed');
    newsroom.stories.push(newStory(newsroom, 3));
    await expectClean();
    const result = await rollBack(site.out);
    if (typeof result === 'string') throw new Error(result);
    expect(result.gone.map(decodeURI).sort()).toEqual([
      `/ar/2026/01/عنوان-${third.id}/`,
      `/en/2026/01/${third.id}/`,
    ]);
    expect(telling('Zarzamora')).toEqual([]);
    expect([...readTree(site.out).keys()].filter((name) => media.includes(name))).toEqual([]);
    expect(readFileSync(path.join(site.out, `en/2025/12/${first.id}/index.html`), 'utf8')).not.toContain(
      'Changed',
    );
    expect(deadLinks(site.out)).toEqual([]);
    const after = readTree(site.out);
    const forward = await rollBack(site.out);
    expect(forward).toEqual({ gone: [], kept: [] });
    expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
    await rollBack(site.out);
    expect(differences(readTree(site.out), after)).toEqual([]);
    retitle('Changed again');
    await expectClean();
  },
);

test('a story that moved is no departure, and where nothing is known of the site before there is no rollback', async () => {
  await build();
  const before = readTree(site.out);
  for (const { texts } of newsroom.stories.slice(0, 1)) if (texts.en) texts.en.slug = 'elsewhere';
  await expectClean();
  expect(await rollBack(site.out)).toEqual({ gone: [], kept: [] });
  expect(differences(readTree(site.out), before)).toEqual([]);
  rmSync(site.cache, { recursive: true });
  retitle('Changed');
  await expectClean();
  expect(await rollBack(site.out)).toBe('unknown');
});

test('a build with mistakes turns nothing and leaves nothing beside the site', async () => {
  await build();
  const before = readTree(site.out);
  newsroom.broken = true;
  writeNewsroom(newsroom, site.content);
  expect(hasErrors((await build()).problems)).toBe(true);
  expect(readlinkSync(site.out)).toBe('dist.a');
  expect(differences(readTree(site.out), before)).toEqual([]);
  expect(lstatSync(`${site.out}.staged`, { throwIfNoEntry: false })).toBeUndefined();
});

test('a file that was edited, deleted or added by hand is mended with --verify', async () => {
  await build();
  retitle('Changed');
  await expectClean();
  const at = (name: string) => path.join(site.out, name);
  writeFileSync(at('en/index.html'), readFileSync(at('en/index.html'), 'utf8').replace('News', 'Nows'));
  rmSync(at('ar/index.html'));
  writeFileSync(at('en/old.html'), 'old');
  await expectClean({ verify: true });
  retitle('Changed again');
  await expectClean();
  await expectClean({ verify: true });
});

test('a lost cache, or other code, costs time and nothing else', async () => {
  await build();
  retitle('Changed');
  await expectClean();
  rmSync(site.cache, { recursive: true });
  retitle('Changed again');
  await expectClean();
});

test('files that threads make are put into the idle tree too', async () => {
  await build();
  newsroom = smallNewsroom(8);
  const now = instant(8);
  writeNewsroom(newsroom, site.content);
  const { problems } = await build({ now, workerFrom: 1 });
  expect(hasErrors(problems)).toBe(false);
  expect(readlinkSync(site.out)).toBe('dist.b');
  expect(differences(readTree(site.out), await site.cleanTree({ now }))).toEqual([]);
});

test('time that turns back is a change like any other', async () => {
  await expectClean({ now: today });
  await expectClean({ now: Date.parse('2026-01-02T12:00:00Z') });
  await expectClean({ now: today });
});

test('files that did not change are shared by both trees', async () => {
  await build();
  retitle('Changed');
  await expectClean();
  const same = (name: string) =>
    statSync(`${site.out}.a/${name}`).ino === statSync(`${site.out}.b/${name}`).ino;
  expect(same('en/about/index.html') || same('index.html')).toBe(true);
  expect(same('en/index.html')).toBe(false);
});

test('a folder is not taken for a link, nor a link for a folder', async () => {
  await site.build();
  const before = readTree(site.out);
  expect(await build()).toMatchObject({ problems: [{ rule: 'live-obstacle', file: 'dist' }], written: [] });
  expect(differences(readTree(site.out), before)).toEqual([]);
  rmSync(site.out, { recursive: true });
  await expectClean();
  retitle('Changed');
  writeNewsroom(newsroom, site.content);
  expect(await site.build()).toMatchObject({
    problems: [{ rule: 'output-live', file: 'dist' }],
    written: [],
  });
  expect(differences(readTree(site.out), before)).toEqual([]);
  await expectClean();
});

test('a tree that Warraq did not write is refused, and left as it is', async () => {
  mkdirSync(`${site.out}.b`);
  writeFileSync(`${site.out}.b/thesis.txt`, 'years of work');
  const { problems } = await build();
  expect(problems).toContainEqual(expect.objectContaining({ rule: 'output-foreign', severity: 'error' }));
  expect(readFileSync(`${site.out}.b/thesis.txt`, 'utf8')).toBe('years of work');
});
