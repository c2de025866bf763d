import { expect, test } from 'vitest';
import { examineXml } from '../../src/audit/xml/examine.ts';
import {
  newsSitemapPage,
  type SitemapPage,
  sitemapIndexPage,
  sitemapPage,
} from '../../src/newsroom/page-data/sitemap.ts';
import { routesOf } from '../../src/newsroom/routes/routes.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';
import { newsSitemap, sitemap, sitemapIndex } from '../../src/outputs/sitemap.ts';
import { articleOf, contentOf, daily, day, imageOf, pageOf, start } from '../newsroom/contents.ts';
import { newsroomOf } from '../newsroom/renderer.ts';

const judge = (xml: string) => examineXml('sitemap.xml', new TextEncoder().encode(xml)).problems;

const picture = { src: 'hero.png', alt: 'A river', caption: null, credit: null, wordsOf: null };
const content = contentOf(
  [
    ...daily(9),
    articleOf('rivers', 'en', { updated: start + day, image: picture }),
    articleOf('rivers', 'ar', { slug: 'أنهار', title: 'أنهار & <بحار>\u0000', original: 'en' }),
  ],
  { pages: [pageOf('about', 'en'), pageOf('about', 'ar')], images: [imageOf('stories/rivers')] },
);

/** Every sitemap of a newsroom as text, by its address. */
function sitemaps(one: Content, now: number): Map<string, string> {
  const { newsroom, renderer } = newsroomOf(one, now);
  const texts: Record<string, (route: ReturnType<typeof routesOf>[number]) => string> = {
    sitemap: (route) => sitemap(sitemapPage(newsroom, route)),
    'sitemap-index': (route) => sitemapIndex(sitemapIndexPage(newsroom, route)),
    'news-sitemap': (route) => newsSitemap(newsSitemapPage(newsroom, route)),
  };
  return new Map(
    routesOf(renderer.snapshot).flatMap((route) => {
      const text = texts[route.template]?.(route);
      return text === undefined ? [] : [[route.url, text] as const];
    }),
  );
}

test.each([
  { what: 'with news', one: content, now: start + 9 * day },
  { what: 'long after', one: content, now: start + 900 * day },
  { what: 'of an empty newsroom', one: contentOf([]), now: start },
])('every sitemap $what is what the protocol and search engines ask for', ({ one, now }) => {
  const all = sitemaps(one, now);
  expect(all.size).toBeGreaterThan(5);
  for (const [url, xml] of all) {
    expect(judge(xml), url).toEqual([]);
  }
});

test.each([
  ['an empty list', sitemap({ places: [] })],
  [
    'a relative address',
    sitemap({ places: [{ url: '/en/', changed: null, alternates: [], image: null, films: [] }] }),
  ],
  [
    'a day as time',
    sitemap({
      places: [{ url: 'https://a.example/', changed: '21 January', alternates: [], image: null, films: [] }],
    }),
  ],
])('the schema refuses %s', (_what, xml) => {
  expect(judge(xml)).not.toEqual([]);
});

test('an article has its time, its translations, its picture and its film', () => {
  const places: SitemapPage['places'] = [
    {
      url: 'https://a.example/en/',
      changed: '2026-01-21T18:30:00+03:00',
      alternates: [{ edition: null, hreflang: 'x-default', url: 'https://a.example/' }],
      image: 'https://a.example/a.png',
      films: [
        {
          title: 'The press at work',
          description: 'A film.',
          url: 'https://a.example/film.mp4',
          poster: 'https://a.example/still.jpg',
          seconds: 94.6,
          published: '2026-01-21T18:30:00+03:00',
        },
      ],
    },
  ];
  expect(sitemap({ places }).replaceAll('></xhtml:link>', '/>')).toContain(
    '<url><loc>https://a.example/en/</loc><lastmod>2026-01-21T18:30:00+03:00</lastmod>' +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://a.example/"/>' +
      '<image:image><image:loc>https://a.example/a.png</image:loc></image:image>' +
      '<video:video><video:thumbnail_loc>https://a.example/still.jpg</video:thumbnail_loc>' +
      '<video:title>The press at work</video:title><video:description>A film.</video:description>' +
      '<video:content_loc>https://a.example/film.mp4</video:content_loc><video:duration>95</video:duration>' +
      '<video:publication_date>2026-01-21T18:30:00+03:00</video:publication_date></video:video></url>',
  );
});

test.each([
  [0.2, '<video:duration>1<'],
  [28_800, '<video:duration>28800<'],
  [28_801, null],
])('of a film of %d seconds search engines are told %s', (seconds, expected) => {
  const words = { title: 'A film', description: 'Of it.', published: '2026-01-21T18:30:00+03:00' };
  const film = { ...words, url: 'https://a.example/a.mp4', poster: 'https://a.example/a.jpg', seconds };
  const place = { url: 'https://a.example/en/', changed: null, alternates: [], image: null, films: [film] };
  const xml = sitemap({ places: [place] });
  expect(/<video:duration>\d+</.exec(xml)?.[0] ?? null).toBe(expected);
  expect(judge(xml)).toEqual([]);
});

test('news have their edition, first publication and title', () => {
  const news = sitemaps(content, start + day).get('/ar/news-sitemap.xml');
  expect(news).toContain('<news:language>ar</news:language>');
  expect(news).toContain('<news:publication_date>2025-12-30T00:00:00+03:00</news:publication_date>');
  expect(news).toContain('<news:title>أنهار &#x26; &#x3C;بحار>\uFFFD</news:title>');
});
