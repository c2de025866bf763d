import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { siteFiles } from '../../scripts/bench/contenders/site/files.ts';
import { article, head } from '../../scripts/bench/contenders/site/html.ts';
import type { Item, Page, SiteData } from '../../scripts/bench/contenders/site/model.ts';
import { itemPage, listPages } from '../../scripts/bench/contenders/site/pages.ts';
import { onwards, siteOf } from '../../scripts/bench/contenders/site/site.ts';
import { choose, typedNames, upTo } from '../../scripts/bench/contenders.ts';

const edition = (id: string) => ({
  id,
  language: id,
  locale: id,
  direction: 'ltr',
  script: 'Latn',
  label: id,
  name: `Paper ${id}`,
  description: 'News',
  strings: { storyCount_other: '{{count, number}} stories', nextIn: 'Next in {{section}}' },
  terms: {
    sections: [{ id: 'world', name: 'World' }],
    topics: [{ id: 'space', name: 'Space & time' }],
    people: [],
  },
});

const data: SiteData = {
  origin: 'https://paper.example',
  timeZone: 'UTC',
  email: '',
  policies: {},
  storiesPerPage: 2,
  feedItems: 2,
  policy: '',
  scripts: { theme: '', times: '' },
  editions: [edition('fr'), edition('de')],
};

/** A story a day; the higher the number, the newer. */
const item = (number: number, of: string): Item => ({
  edition: of,
  title: `Story <${number}>`,
  description: '',
  url: `/${of}/2026/01/story-${number}/`,
  story: `story-${number}`,
  date: `2026-01-0${number}T00:00:00Z`,
  lastmod: `2026-01-0${number}T00:00:00Z`,
  original: 'fr',
  sections: ['world'],
  topics: number === 4 ? [] : ['space'],
  people: [],
  months: ['2026-01'],
  words: 1,
  digest: `${of}${number}`,
  html: () => '<p>Text</p>',
});
const items = [1, 2, 3, 4, 5].flatMap((number) => ['fr', 'de'].map((of) => item(number, of)));
const site = siteOf(data, items);
const lists = listPages(site);
const files = siteFiles(site, lists);
const paths = (all: readonly { path: string }[], below: string) =>
  all.map(({ path }) => path).filter((path) => path.startsWith(below));
const at = (path: string) => lists.find((page) => page.path === path) as Page;

describe('the site that Eleventy and Astro build', () => {
  it('pages its lists', () => {
    expect(paths(lists, '/fr/world/')).toEqual(['/fr/world/', '/fr/world/page/2/', '/fr/world/page/3/']);
    expect(paths(lists, '/fr/archive/2026/')).toHaveLength(3);
    const second = at('/fr/world/page/2/');
    expect(second.stories.map(({ story }) => story)).toEqual(['story-3', 'story-2']);
    expect(second.main()).toContain('5 stories');
    expect(second.main()).toMatch(
      /rel="prev" href="\/fr\/world\/".*rel="next" href="\/fr\/world\/page\/3\/"/,
    );
  });

  it('leads on to older stories of a section and its topics', () => {
    const newest = items.find(({ url }) => url === '/fr/2026/01/story-5/') as Item;
    const { next, related } = onwards(site, newest);
    expect([next, ...related].map((one) => one?.story)).toEqual(['story-4', 'story-3', 'story-2', 'story-1']);
  });

  it('says of each page what it is made of, so that it is made again when that changes', () => {
    expect(itemPage(site, items[0] as Item).key).toBe('fr1 fr1 de1');
    expect(at('/fr/world/page/2/').key).toBe('5 fr3 fr2');
  });

  it('escapes', () => {
    const page = itemPage(site, items[0] as Item);
    expect(head(site, page)).toContain('<title>Story &lt;1&gt; | Paper fr</title>');
    expect(article(site, page, '<p>Text</p>')).toContain('Space &amp; time');
  });

  it('has feeds, archive documents from the oldest, and sitemaps that can be parsed', () => {
    expect(paths(files, '/fr/').filter((path) => path.endsWith('feed.xml'))).toEqual([
      '/fr/feed.xml',
      '/fr/world/feed.xml',
      '/fr/topics/space/feed.xml',
      '/fr/feeds/1/feed.xml',
      '/fr/feeds/2/feed.xml',
    ]);
    const parser = new XMLParser({ ignoreAttributes: false });
    const parsed = (path: string) => parser.parse(files.find((one) => one.path === path)?.text() ?? '');
    const titles = (path: string) => parsed(path).rss.channel.item.map((one: { title: string }) => one.title);
    expect(titles('/fr/feed.xml')).toEqual(['Story <5>', 'Story <4>']);
    expect(titles('/fr/feeds/1/feed.xml')).toEqual(['Story <2>', 'Story <1>']);
    expect(parsed('/fr/feeds/2/atom.xml').feed.entry).toHaveLength(2);
    const json = JSON.parse(files.find(({ path }) => path === '/fr/feed.json')?.text() ?? '');
    expect(json.next_url).toBe('https://paper.example/fr/feeds/2/feed.json');
    expect(parsed('/fr/archive/2026/01/sitemap.xml').urlset.url).toHaveLength(5);
    expect(parsed('/sitemap.xml').sitemapindex.sitemap).toHaveLength(4);
  });
});

describe('what is measured', () => {
  it('is what is installed, up to a size, or what is asked for', () => {
    const { present, missing } = choose([]);
    expect([...present, ...missing]).toHaveLength(typedNames.length);
    const names = (stories: number, only: string[]) =>
      upTo(choose(only), stories, only).map(({ name }) => name);
    expect(names(100, [])).toEqual(present.map(({ name }) => name));
    expect(names(100_000, [])).toEqual(['Warraq']);
    expect(names(100_000, ['warraq+search'])).toEqual(['Warraq + search']);
  });
});
