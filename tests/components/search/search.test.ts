import { describe, expect, it } from 'vitest';
import { find, resultsOf } from '../../../src/components/search/search.ts';
import { routesOf } from '../../../src/newsroom/routes/routes.ts';
import { type Content, createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { articleOf, contentOf, daily, day, pageOf, start } from '../../newsroom/contents.ts';
import { newsroomOf } from '../../newsroom/renderer.ts';
import { searchLoader } from './search-loader.ts';

async function foundIn(content: Content, query: string, filter: { section?: string; year?: string } = {}) {
  const load = searchLoader(content);
  const hits = await find({ query, section: '', year: '', ...filter }, load);
  return (await resultsOf(hits, load)).map(({ title }) => title.map(({ text }) => text).join(''));
}

const stories = [
  articleOf('old', 'en', { title: 'A dam', description: 'Of water.' }),
  articleOf('other', 'en', {
    title: 'A bridge',
    description: 'Over a dam.',
    published: start + 5 * day,
    section: 'technology',
  }),
  articleOf('newest', 'en', {
    title: 'A dam again',
    description: 'Nothing else.',
    published: start + 40 * day,
  }),
  articleOf('hidden', 'en', { title: 'A dam that is gone', status: 'withdrawn', published: start + day }),
  articleOf('past', 'en', { title: 'A dam for a while', expires: start + 2 * day }),
];
const content = contentOf(stories, {
  readBody: ({ file }) =>
    file.includes('/old/') ? 'See [the lake](https://dam.example/reservoir).' : '> A constructor',
});

describe('a query', () => {
  it('finds those with a word in the title first, and among them the newest', async () => {
    expect(await foundIn(content, 'DAM')).toEqual(['A dam again', 'A dam', 'A bridge']);
  });

  it('finds only what has every word, wherever it stands', async () => {
    expect(await foundIn(content, 'dam lake water')).toEqual(['A dam']);
    expect(await foundIn(content, 'dam elephant')).toEqual([]);
  });

  it('finds nothing in addresses, and nothing that the language of scripts has', async () => {
    expect(await foundIn(content, 'reservoir')).toEqual([]);
    expect(await foundIn(content, 'toString')).toEqual([]);
    expect(await foundIn(content, 'constructor')).toEqual(['A dam again', 'A bridge']);
  });

  it('keeps to a section and a year', async () => {
    expect(await foundIn(content, 'dam', { section: 'technology' })).toEqual(['A bridge']);
    expect(await foundIn(content, 'dam', { year: '2025' })).toEqual(['A dam']);
  });

  it('without a word finds nothing and loads nothing', async () => {
    const loaded: string[] = [];
    expect(await find({ query: ' … ', section: '', year: '' }, searchLoader(content, 'en', loaded))).toEqual(
      [],
    );
    expect(loaded).toEqual(['index.json']);
  });

  it('loads one file a month for a word, however many stories there are', async () => {
    const loaded: string[] = [];
    const many = Array.from({ length: 70 }, (_, index) =>
      articleOf(`story-${index}`, 'en', { title: `Number ${index}`, published: start + 3 * day }),
    );
    const hits = await find(
      { query: 'number 7', section: '', year: '' },
      searchLoader(contentOf(many), 'en', loaded),
    );
    expect(hits).toHaveLength(1);
    expect(loaded.length).toBeLessThanOrEqual(3);
    expect(
      routesOf(newsroomOf(contentOf(many)).renderer.snapshot).filter(
        ({ template }) => template === 'search-terms',
      ),
    ).toHaveLength(2);
  });
});

describe('static pages', () => {
  const pages = [
    { ...pageOf('water', 'en'), title: 'Our water', description: 'And a dam.' },
    { ...pageOf('contact', 'en'), title: 'Contact' },
    pageOf('contact', 'ar'),
    { ...pageOf('plan', 'en', 'draft'), title: 'A plan' },
  ];
  const withPages = { ...content, pages };

  it('are found by title, description and text, after stories that fit as well', async () => {
    expect(await foundIn(withPages, 'dam')).toEqual(['A dam again', 'A dam', 'A bridge', 'Our water']);
    expect(await foundIn(withPages, 'contact')).toEqual(['Contact']);
    expect(await foundIn(withPages, 'plan')).toEqual([]);
  });

  it('are in no section and of no year', async () => {
    expect(await foundIn(withPages, 'water', { section: 'world' })).toEqual(['A dam']);
    expect(await foundIn(withPages, 'water', { year: '2025' })).toEqual(['A dam']);
  });

  it('need no stories', async () => {
    expect(await foundIn({ ...withPages, articles: [] }, 'dam')).toEqual(['Our water']);
  });
});

it('a publication can do without', () => {
  const { publication } = content;
  const without = contentOf(daily(3), { publication: { ...publication, search: false } });
  const urls = routesOf(createSnapshot(without, start + 9 * day)).map(({ url }) => url);
  expect(urls.filter((url) => url.includes('/search/'))).toEqual([]);
});
