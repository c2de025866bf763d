import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRenderCache } from '../../src/newsroom/newsroom.ts';
import { type TestSite, testSite } from '../site.ts';
import { differences, filesWith, readTree } from './tree.ts';

let site: TestSite;
beforeAll(async () => {
  site = testSite();
  const links = '[Rivers](story:two-rivers) and ![Map](hero.svg).\n\n:::related{story=two-rivers}\n:::';
  appendFileSync(path.join(site.content, 'stories/2026/01/detainees-transfer/en.md'), `\n${links}\n`);
  await site.build();
});
afterAll(() => site.remove());

function edit(file: string, from: RegExp, to: string): void {
  const place = path.join(site.content, file);
  const text = readFileSync(place, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(place, text.replace(from, to));
}

/** Texts that the builds of these tests keep, as those of a press that watches do. */
const rendered = createRenderCache();

/** Builds, and holds the result against a clean build. */
async function rebuilt(): Promise<string[]> {
  const { written } = await site.build({ allowVanishing: true, rendered });
  expect(differences(readTree(site.out), readTree(await site.buildClean()))).toEqual([]);
  return written;
}

/** The feeds that carry the text that links, in every format. */
const carrying = ['', 'world/', 'topics/syria/', 'topics/iraq/', 'people/desk/'].flatMap((at) =>
  ['feed.xml', 'atom.xml', 'feed.json'].map((name) => `/en/${at}${name}`),
);

test.each([
  { what: 'title', from: /(?<=^title: ).*$/m, to: 'Quince marmalade regatta' },
  {
    what: 'address',
    from: /(?<=^slug: ).*$/m,
    to: 'quince-marmalade-regatta\naliases: [/en/2025/11/two-rivers/]',
  },
])('the $what of a story it links to changes in every feed that shows a text', async ({ from, to }) => {
  edit('stories/2025/11/two-rivers/en.md', from, to);
  expect(await rebuilt()).toEqual(expect.arrayContaining(carrying));
  const [phrase = ''] = to.split('\n');
  const showing = filesWith(readTree(site.out), phrase).map((file) => `/${file}`);
  expect(showing).toEqual(expect.arrayContaining(carrying));
});

test('the size of its image changes in every feed that shows a text', async () => {
  edit(
    'stories/2026/01/detainees-transfer/hero.svg',
    /width="1600" height="900"/,
    'width="1603" height="900"',
  );
  expect(await rebuilt()).toEqual(expect.arrayContaining(carrying));
});

test('what a reader subscribes to stays small, and old documents stay as they are', async () => {
  edit('publication.yaml', /feedItems: \d+/, 'feedItems: 4');
  await rebuilt();
  const archives = (tree: ReturnType<typeof readTree>) =>
    [...tree].filter(([name]) => /^en\/feeds\/\d/.test(name)).map(([name, bytes]) => [name, `${bytes}`]);
  const before = archives(readTree(site.out));
  expect(before.length).toBeGreaterThan(3);
  edit('stories/2034/03/eclipse-2034/en.md', /^published: 2034.*$/m, 'published: 2026-01-30T09:00:00+03:00');
  await rebuilt();
  expect(archives(readTree(site.out)).slice(0, before.length)).toEqual(before);
});
