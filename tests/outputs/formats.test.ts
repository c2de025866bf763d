import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { closedPages } from '../../src/newsroom/queries/listings.ts';
import { type Route, routesOf } from '../../src/newsroom/routes/routes.ts';
import { createSnapshot, liveArticle, type Snapshot } from '../../src/newsroom/snapshot/snapshot.ts';
import { type FeedFormat, feedFormatNames } from '../../src/publication/feed-formats.ts';
import { editionOf } from '../../src/publication/publication.ts';
import type { Article } from '../../src/story/article.ts';
import { contentArbitrary, contentOf, daily, day, nowArbitrary, start } from '../newsroom/contents.ts';
import { publication } from '../publication/bilingual.ts';
import { runs } from '../runs.ts';
import { both, feedAt } from './feeds.ts';
import { nodesAt } from './graphs.ts';
import { asFeedsmith, asOthers } from './readers.ts';

const format = fc.constantFrom<FeedFormat>(...feedFormatNames);

/** The stories that a feed for subscribers carries, newest first. */
function carried(snapshot: Snapshot, { edition, id }: Pick<Route, 'edition' | 'id'>) {
  const all = snapshot.index(edition, id);
  const { feedItems } = publication;
  const first = id === 'all' ? closedPages(all.length, feedItems) * feedItems : -feedItems;
  const stories = all.slice(first).toReversed();
  return stories.flatMap(({ story }) => liveArticle(snapshot, edition, story) ?? []);
}

describe('readers', () => {
  it('see the same in every format of any feed: titles, links, instants, ids, language', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, format, (content, now, one) => {
        const snapshot = createSnapshot(content, now);
        const feeds = routesOf(snapshot).filter(
          ({ template, number, id }) => template === 'feed' && number === null && id !== 'corrections',
        );
        expect(feeds.length).toBeGreaterThanOrEqual(2 * 3);
        for (const feed of feeds) {
          const text = feedAt(content, feed.url, one, now);
          const seen = asFeedsmith(text, one);
          expect(asOthers(text, one)).toEqual(seen);
          expect(seen.language).toBe(editionOf(publication, feed.edition).language);
          expect(seen.items).toEqual(
            carried(snapshot, feed).map(({ story, title, url, published }) => ({
              title,
              link: publication.origin + url,
              published,
              id: `${story}:${feed.edition}`,
            })),
          );
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it.each(feedFormatNames)(
    'find in %s who wrote, when it changed, what it is about, and its picture',
    (one) => {
      const text = feedAt(both, '/en/feed.xml', one);
      for (const said of [
        'The Desk',
        'A Translator',
        'World',
        'Water',
        'description of rivers in en',
        '2026-01-22T10:00:00+03:00',
        'https://news.example/media/stories/rivers/hero%201.png',
        'https://agency.example/rivers',
        `https://news.example/ar/2026/01/${encodeURIComponent('أنهار')}/`,
        'The river is another.',
      ]) {
        expect(text).toContain(said);
      }
    },
  );
});

describe('a hub', () => {
  const told = { ...both, publication: { ...publication, hub: 'https://hub.example/', feedItems: 1 } };
  const many = { ...told, articles: daily(4) };

  it.each([
    ['rss', '<atom:link href="https://hub.example/" rel="hub">'],
    ['atom', '<link rel="hub" href="https://hub.example/">'],
    ['json', '"type": "WebSub"'],
  ] as const)('is named in %s where there is one, and never in an archive', (one, link) => {
    expect(feedAt(told, '/en/world/feed.xml', one)).toContain(link);
    expect(feedAt(both, '/en/feed.xml', one)).not.toContain(link);
    expect(feedAt(many, '/en/feed.xml', one)).toContain(link);
    expect(feedAt(many, '/en/feeds/1/feed.xml', one)).not.toContain(link);
  });
});

describe('an empty feed', () => {
  it.each(feedFormatNames)('is a feed in %s', (one) => {
    const seen = asFeedsmith(feedAt(contentOf([]), '/ar/corrections.xml', one), one);
    expect(seen).toMatchObject({ language: 'ar', items: [] });
  });
});

test('a feed does not know when it is read', () => {
  for (const one of feedFormatNames) {
    expect(feedAt(both, '/en/feed.xml', one, start + 90 * day)).toBe(
      feedAt(both, '/en/feed.xml', one, start + 900 * day),
    );
  }
});

describe('a story', () => {
  it('has one name in every format, in its structured data, and in that of its translation', () => {
    const name = 'https://news.example/#rivers:en';
    for (const one of feedFormatNames) expect(feedAt(both, '/en/world/feed.xml', one)).toContain(name);
    const [article] = nodesAt(both, '/en/2026/01/rivers/');
    const [arabic] = nodesAt(both, `/ar/2026/01/${encodeURIComponent('أنهار')}/`);
    expect(article?.['@id']).toBe(name);
    expect(arabic?.['translationOfWork']['@id']).toBe(name);
  });

  it('says in JSON what the format has no word for in one object of ours', () => {
    const { items } = JSON.parse(feedAt(both, '/en/feed.xml', 'json'));
    const own = Object.entries(items[0]).filter(([key]) => key.startsWith('_'));
    const url = `https://news.example/ar/2026/01/${encodeURIComponent('أنهار')}/`;
    const translators = [{ name: 'A Translator', url: 'https://news.example/en/people/translator/' }];
    const source = { name: 'The Agency', url: 'https://agency.example/rivers' };
    expect(own).toEqual([['_warraq', { translators, source, translations: [{ language: 'ar', url }] }]]);
    const bare = JSON.parse(feedAt(contentOf(daily(1)), '/en/feed.xml', 'json'));
    expect(Object.keys(bare.items[0]).filter((key) => key.startsWith('_'))).toEqual([]);
  });
});

test('plain text of RSS is escaped once, and once more where readers take it for HTML', () => {
  const words = 'A & B <i>';
  const editions = publication.editions.map((one) => ({ ...one, description: words }));
  const content = contentOf([{ ...both.articles[0], description: words } as Article], {
    publication: { ...publication, editions },
  });
  const text = feedAt(content, '/en/feed.xml', 'rss');
  expect([...text.matchAll(/<description>([^<]*)<\/description>/g)].map(([, one]) => one)).toEqual([
    'A &#x26; B &#x3C;i>',
    'A &#x26;amp; B &#x26;lt;i&#x26;gt;',
  ]);
});
