import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outputFile } from '../../src/publication/output-paths.ts';
import { textPage } from '../../src/publication/urls.ts';
import { type TestSite, testSite } from '../site.ts';
import { instant, writeNewsroom } from './small-newsroom.ts';
import { newStory, smallNewsroom } from './small-stories.ts';
import { differences, filesWith, readTree } from './tree.ts';

/** One newsroom, which each test finds as the one before has left it. The last compares it with a clean build. */
let site: TestSite;
beforeAll(() => {
  site = testSite();
  // Everything but the newest five stories leaves the feeds.
  edit('publication.yaml', /feedItems: \d+/, 'feedItems: 5');
});
afterAll(() => site.remove());

/** Replaces the first match in a content file; there must be one. */
function edit(file: string, from: RegExp, to: string): void {
  const place = path.join(site.content, file);
  const text = readFileSync(place, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(
    place,
    text.replace(from, () => to),
  );
}

const firstWord = /(?<=\n---\n)\p{L}+/u;
const title = /(?<=^title: ).*$/m;

/** Where search finds the words of an article: it holds their stems, not the words. */
const termsOf = (file: string) => `en/search/${file.split('/').slice(1, 3).join('-')}/0.json`;

/** The picture of an article's headline, section and publication. */
const cardOf = (page: string) => `${page.slice(1)}card.png`;

/** How every published file looks from outside: a file that is written again looks different. */
const looks = () =>
  new Map(
    [...readTree(site.out).keys()].map((name) => {
      const { ino, mtimeMs, ctimeMs } = lstatSync(path.join(site.out, name));
      return [name, `${ino} ${mtimeMs} ${ctimeMs}`];
    }),
  );

const old = 'stories/2025/09/old-observatories/en.md';
const recent = 'stories/2026/01/detainees-transfer/en.md';

test('a build after no edit renders nothing and touches no file', async () => {
  const first = await site.build();
  const before = looks();
  const second = await site.build();
  expect(first).toMatchObject({ rendered: first.routes, unchanged: 0, problems: [] });
  expect(second).toMatchObject({
    routes: first.routes,
    rendered: 0,
    unchanged: first.routes,
    written: [],
    deleted: [],
  });
  expect(looks()).toEqual(before);
});

/** Its digest changes with whatever readers can see. */
const watched = '.well-known/warraq.json';

test.each([
  {
    story: old,
    word: 'Quincunx',
    page: '/en/2025/09/old-observatories/',
    translation: '/ar/2025/09/مراصد-قبل-المنظار/',
    feed: '/en/feeds/1/atom.xml',
  },
  {
    story: recent,
    word: 'Zephyr',
    page: '/en/2026/01/detainees-moved/',
    translation: '/ar/2026/01/نقل-محتجزين-إلى-العراق/',
    feed: '/en/atom.xml',
  },
])(
  'a word in the body of $story changes its page, the feeds that carry it, its terms and what its translation says of it',
  async ({ story, word, page, translation, feed }) => {
    await site.build();
    edit(story, firstWord, word);
    const { rendered, written } = await site.build();
    const showing = new Set([
      ...filesWith(readTree(site.out), word),
      ...[translation, textPage(translation)].map(outputFile),
      termsOf(story),
      watched,
    ]);
    expect(written.map(outputFile).sort()).toEqual([...showing].sort());
    expect(written).toHaveLength(rendered);
    expect(written.map(decodeURI).filter((url) => url.endsWith('/'))).toEqual(
      expect.arrayContaining([page, translation].flatMap((one) => [one, textPage(one)])),
    );
    expect(written).toContain(feed);
  },
);

test.each([
  {
    file: old,
    page: '/en/2025/09/old-observatories/',
    before: 'Quince marmalade regatta',
    after: 'Walnut lantern parade',
  },
  {
    file: recent,
    page: '/en/2026/01/detainees-moved/',
    before: 'Copper kettle sonata',
    after: 'Velvet anchor almanac',
  },
])(
  'the title of $file changes on every page that shows it, and no other is touched',
  async ({ file, page, before, after }) => {
    edit(file, title, before);
    await site.build();
    const [published, looked] = [readTree(site.out), looks()];
    edit(file, title, after);
    const { written, deleted } = await site.build();
    const edited = readTree(site.out);

    const naming = filesWith(published, before);
    expect(naming.length).toBeGreaterThan(3);
    expect(filesWith(edited, after)).toEqual(naming);
    const showing = [...naming, termsOf(file), cardOf(page), watched].sort();
    expect(differences(published, edited)).toEqual(showing);
    expect(written.map(outputFile).sort()).toEqual(showing);
    expect(deleted).toEqual([]);
    const now = looks();
    expect([...looked.keys()].filter((name) => looked.get(name) !== now.get(name)).sort()).toEqual(showing);
  },
);

test('renaming a section changes every page that names it', async () => {
  edit('sections.yaml', /(?<=environment: \{ en: )[^,]*/, 'Saffron umbrella');
  await site.build();
  const published = readTree(site.out);
  edit('sections.yaml', /Saffron umbrella/, 'Basil trumpet');
  const { written } = await site.build();
  const cards = ['/en/2025/11/two-rivers/', '/en/2025/12/dead-sea-shrinks/'].map(cardOf);
  const terms = ['stories/2025/11/two-rivers/en.md', 'stories/2025/12/dead-sea-shrinks/en.md'].map(termsOf);
  const showing = [...filesWith(published, 'Saffron umbrella'), ...cards, ...terms].sort();
  expect(written.map(outputFile).sort()).toEqual(showing);
});

test('what all these edits have left is what a clean build gives', async () => {
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
});

/** Adds ten stories one by one to a newsroom of some size; how many files each of them wrote. */
async function writtenForEach(stories: number): Promise<number[]> {
  const small = testSite(null);
  const newsroom = smallNewsroom(stories, { storiesPerPage: 5, feedItems: 10 });
  // One month, whatever the size, so that the new stories join as many listings.
  for (const story of newsroom.stories) story.published *= 15 / stories;
  newsroom.now = 30;
  const build = () => {
    writeNewsroom(newsroom, small.content);
    return small.build({ now: instant(newsroom.now) });
  };
  try {
    await build();
    const counts: number[] = [];
    for (let day = 16; day < 26; day += 1) {
      newsroom.stories.push(newStory(newsroom, day));
      const { written } = await build();
      // The terms of a month are in more files the more stories it has.
      counts.push(written.filter((url) => !url.includes('/search/')).length);
    }
    return counts;
  } finally {
    small.remove();
  }
}

test('a new story writes as many files among 30 stories as among 90', async () => {
  const counts = await writtenForEach(30);
  expect(new Set(counts).size).toBeGreaterThan(2); // listing pages and feed archives fill up on the way
  expect(await writtenForEach(90)).toEqual(counts);
});
