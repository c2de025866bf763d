import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SitemapPage, sitemapPage } from '../../src/newsroom/page-data/sitemap.ts';
import type { Alternate } from '../../src/newsroom/queries/hreflang.ts';
import { asker } from '../../src/newsroom/queries.ts';
import { type Route, routesOf } from '../../src/newsroom/routes/routes.ts';
import { perSitemap } from '../../src/newsroom/routes/sitemap.ts';
import { type Content, createSnapshot } from '../../src/newsroom/snapshot/snapshot.ts';
import { publication } from '../publication/bilingual.ts';
import { runs } from '../runs.ts';
import { articleOf, contentArbitrary, contentOf, daily, day, nowArbitrary, start } from './contents.ts';
import { pageOf } from './page-data/pages.ts';
import { newsroomOf } from './renderer.ts';

const hour = day / 24;
const origin = 'https://news.example';
const sitemapRoutesOf = (routes: readonly Route[]) => routes.filter(({ template }) => template === 'sitemap');

/** All that the sitemaps of a newsroom name. */
function placesOf(content: Content, now: number): SitemapPage['places'] {
  const { newsroom, renderer } = newsroomOf(content, now);
  return sitemapRoutesOf(routesOf(renderer.snapshot)).flatMap((one) => sitemapPage(newsroom, one).places);
}

/** Files, and pages that tell search engines not to list them. */
const unlisted =
  /^(?:image|feed|feed-style|opml|atom|json-feed|manifest|latest|not-found|redirect|gone|news-sitemap|sitemap|sitemap-index|site-file|search|search-index|search-results|search-terms)$/;

describe('sitemaps', () => {
  it('name every page that may be listed, once, and nothing else', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const pages = routesOf(createSnapshot(content, now)).filter(
          ({ template, id }) => !unlisted.test(template) && id !== 'not-found',
        );
        const named = placesOf(content, now).map(({ url }) => url);
        expect(named.toSorted()).toEqual(pages.map(({ url }) => origin + url).toSorted());
      }),
    );
  });

  it('name the same translations as the heads of the pages', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const { newsroom, renderer } = newsroomOf(content, now);
        const places = new Map(placesOf(content, now).map((one) => [one.url, one.alternates]));
        for (const route of routesOf(renderer.snapshot)) {
          const page = pageOf(newsroom, route);
          if (!page || !('frame' in page) || unlisted.test(route.template)) continue;
          expect(places.get(origin + route.url)).toEqual(page.frame.alternates);
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('lead from the front pages and the chooser to the chooser', () => {
    const isChooser = ({ hreflang, url }: Alternate) => hreflang === 'x-default' && url === `${origin}/`;
    const places = placesOf(contentOf(daily(3)), start + 9 * day);
    const chosen = places.filter(({ alternates }) => alternates.some(isChooser));
    expect(chosen.map(({ url }) => url)).toEqual([`${origin}/en/`, `${origin}/ar/`, `${origin}/`]);
  });

  it('date an article by its last update or correction', () => {
    const changed = (change: object) =>
      placesOf(contentOf([articleOf('rivers', 'en', change)]), start + 9 * day).find(
        (one) => one.changed !== null,
      )?.changed;
    expect(changed({})).toBe('2025-12-30T00:00:00+03:00');
    expect(changed({ updated: start + day })).toBe('2025-12-31T00:00:00+03:00');
    const corrections = [{ at: start + 2 * day, text: 'The other river.' }];
    expect(changed({ updated: start + day, corrections })).toBe('2026-01-01T00:00:00+03:00');
  });

  it('are all in the index', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const snapshot = createSnapshot(content, now);
        const routes = routesOf(snapshot).filter(({ template }) => /^(?:news-)?sitemap$/.test(template));
        const named = asker(snapshot)('sitemaps', content.publication.origin).map(({ url }) => url);
        expect(named.toSorted()).toEqual(routes.map(({ url }) => url).toSorted());
      }),
    );
  });

  it('hold no more than they may, however many stories a month has', () => {
    const articles = Array.from({ length: 2 * perSitemap + 1 }, (_, index) =>
      articleOf(`story-${index}`, 'en', { published: start + index }),
    );
    const snapshot = createSnapshot(contentOf(articles), start + day);
    const ask = asker(snapshot);
    const sizes = sitemapRoutesOf(routesOf(snapshot))
      .filter(({ id }) => id === '2025-12')
      .map(({ url, edition, id, number }) => [url, ask('sitemap', edition, id, number).length]);
    expect(sizes).toEqual([
      ['/en/sitemaps/2025-12.xml', perSitemap],
      ['/en/sitemaps/2025-12-part-2.xml', perSitemap],
      ['/en/sitemaps/2025-12-part-3.xml', 1],
    ]);
  });
});

/** Which sitemaps the last of `count` stories changed or added. */
function changedByTheLast(count: number): string[] {
  const articles = daily(count, { topics: ['water'] });
  const content = (size: number) =>
    contentOf(articles.slice(0, size), { publication: { ...publication, storiesPerPage: 5 } });
  const answers = (size: number) => {
    const snapshot = createSnapshot(content(size), start + (count + 1) * day);
    const routes = sitemapRoutesOf(routesOf(snapshot));
    return new Map(
      routes.map(({ url, edition, id, number }) => [
        url,
        JSON.stringify(asker(snapshot)('sitemap', edition, id, number)),
      ]),
    );
  };
  const [before, after] = [answers(count - 1), answers(count)];
  return [...after].filter(([url, answer]) => before.get(url) !== answer).map(([url]) => url);
}

describe('a new story', () => {
  it('changes the sitemap of its month, and no closed month', () => {
    expect(changedByTheLast(41)).toEqual(['/en/sitemaps/2026-02.xml']);
    expect(changedByTheLast(401)).toEqual(['/en/sitemaps/2027-02.xml']);
  });

  it('changes a constant number of sitemaps, also when it closes pages of listings', () => {
    const most = (from: number) =>
      Math.max(...Array.from({ length: 5 }, (_, n) => changedByTheLast(from + n).length));
    expect(most(400)).toBe(most(80));
  });
});

describe('news', () => {
  const newsAt = (content: Content, now: number) => asker(createSnapshot(content, now))('news', 'en');

  it('are the articles of the last 48 hours, newest first', () => {
    const content = contentOf(daily(9));
    expect(newsAt(content, start + 4 * day).map(({ title }) => title)).toEqual(
      ['story-004', 'story-003'].map((id) => `title of ${id} in en`),
    );
  });

  it('stay the same until one comes or grows old', () => {
    const content = contentOf(daily(9));
    const at = (hours: number) => JSON.stringify(newsAt(content, start + 4 * day + hours * hour));
    expect(at(23)).toBe(at(0));
    expect(at(24)).not.toBe(at(0));
  });

  it('have the time of first publication, whatever was updated since', () => {
    const content = contentOf([articleOf('rivers', 'en', { updated: start + 3 * hour })]);
    expect(newsAt(content, start + 4 * hour)).toMatchObject([{ published: start }]);
  });

  it('are a thousand at most', () => {
    const articles = Array.from({ length: 1001 }, (_, n) =>
      articleOf(`story-${n}`, 'en', { published: start + n }),
    );
    expect(newsAt(contentOf(articles), start + day)).toHaveLength(1000);
  });
});
