import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedPage } from '../../../src/newsroom/page-data/feed/feed.ts';
import { feedKey, feedOfKey, feedsOf, feedUrls } from '../../../src/newsroom/queries/feed-topics.ts';
import { createResolver, routesOf } from '../../../src/newsroom/routes/routes.ts';
import { type Content, createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { publication } from '../../publication/bilingual.ts';
import { articleOf, contentArbitrary, contentOf, daily, day, nowArbitrary, start } from '../contents.ts';
import { newsroomOf } from '../renderer.ts';

/** The documents of a feed in a newsroom, by path. */
function documents(content: Content, key: string) {
  const { newsroom, renderer } = newsroomOf(content);
  const routes = routesOf(renderer.snapshot).filter(
    ({ template, id, edition }) => template === 'feed' && id === key && edition === 'en',
  );
  return new Map(routes.map((route) => [route.url, feedPage(newsroom, route)]));
}
const idsOf = (page: { items: readonly { id: string }[] } | undefined) =>
  page?.items.map(({ id }) => id) ?? [];

describe('the feed of an edition', () => {
  const current = '/en/feed.xml';
  /** By how many stories there are. */
  const feeds = Array.from({ length: 42 }, (_, count) => documents(contentOf(daily(count)), 'all'));

  it('has every story in exactly one document, each before its `previous`; archives lead back to it', () => {
    for (const [count, all] of feeds.entries()) {
      const walked: string[] = [];
      const origin = publication.origin;
      for (let at: string | undefined = origin + current; at; ) {
        const page = all.get(at.slice(origin.length));
        expect(page?.self.rss).toBe(at);
        expect(page?.current.rss).toBe(origin + current);
        expect(page?.archived).toBe(at !== origin + current);
        walked.push(...idsOf(page));
        at = page?.previous?.rss;
      }
      expect(walked).toEqual(
        daily(count)
          .map(({ story }) => `https://news.example/#${story}:en`)
          .reverse(),
      );
      expect(idsOf(all.get(current)).length).toBeLessThan(2 * publication.feedItems);
    }
  });

  it('never changes an archive when a story is published', () => {
    for (const [count, before] of feeds.slice(0, -1).entries()) {
      const after = feeds[count + 1];
      for (const [url, page] of before) if (url !== current) expect(after?.get(url)).toEqual(page);
      expect((after?.size ?? 0) - before.size).toBeLessThanOrEqual(1);
    }
  });
});

it.each(['section:world', 'person:desk', 'topic:water'])('%s carries its newest stories only', (key) => {
  const all = documents(contentOf(daily(23, { topics: ['water'] })), key);
  expect(all.size).toBe(1);
  expect(idsOf([...all.values()][0])).toEqual(
    ['022', '021', '020', '019', '018'].map((number) => `https://news.example/#story-${number}:en`),
  );
});

describe('the feed of corrections', () => {
  const at = (days: number) => start + days * day;
  const corrected = daily(7, { corrections: [] }).map((article, index) => ({
    ...article,
    corrections: [
      { at: at(20 - index), text: `first of ${index}` },
      { at: at(20 - index), text: 'and at once' },
      { at: at(30 + index), text: `second of ${index}` },
    ],
  }));

  it('has the newest corrections, newest first, each of which leads to where the article says so', () => {
    const [page] = documents(contentOf(corrected), 'corrections').values();
    expect(idsOf(page)).toEqual(
      [6, 5, 4, 3, 2].map(
        (n) => `https://news.example/#story-00${n}:en:${new Date(at(30 + n)).toISOString()}`,
      ),
    );
    expect(page?.items[0]).toMatchObject({
      url: 'https://news.example/en/2026/01/story-006/#corrections',
      summary: 'second of 6',
      published: at(36),
      updated: at(36),
    });
    expect(page?.items[0]?.title).toContain('title of story-006 in en');
    expect(page?.items[0]?.html).toMatch(/^<p lang="en" dir="ltr">second of 6<\/p>/);
  });

  it('says at once what was corrected at once', () => {
    const [page] = documents(contentOf(corrected.slice(0, 1)), 'corrections').values();
    expect(page?.items.map(({ summary }) => summary)).toEqual(['second of 0', 'first of 0 and at once']);
    expect(new Set(idsOf(page)).size).toBe(2);
  });

  it('says nothing of stories that are not public', () => {
    const hidden = contentOf(corrected.map((one) => ({ ...one, status: 'withdrawn' as const })));
    expect(idsOf([...documents(hidden, 'corrections').values()][0])).toEqual([]);
  });
});

it('every feed has a key of its own, and documents at addresses of their own', () => {
  fc.assert(
    fc.property(contentArbitrary, nowArbitrary, (content, now) => {
      const feeds = feedsOf(createSnapshot(content, now), 'en');
      for (const feed of feeds) expect(feedOfKey(feedKey(feed))).toEqual(feed);
      const urls = feeds.flatMap((feed) => Object.values(feedUrls(content.publication, 'en', feed)));
      expect(new Set(urls).size).toBe(3 * feeds.length);
    }),
  );
  expect(() => feedOfKey('month:2026-01')).toThrow(RangeError);
});

it('an archive that is not there is a mistake', () => {
  const { newsroom, renderer } = newsroomOf(contentOf([articleOf('rivers', 'en')]));
  const route = createResolver(renderer.snapshot)('/en/feed.xml');
  expect(() => feedPage(newsroom, { ...route, number: 1 })).toThrow(RangeError);
});
