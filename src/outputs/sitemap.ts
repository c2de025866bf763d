import { x } from 'xastscript';
import type { Film, NewsSitemapPage, SitemapPage, SitemapPlace } from '../newsroom/page-data/sitemap.ts';
import { serialiseXml } from './xml.ts';

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * A sitemap (https://www.sitemaps.org/protocol.html) that names translations, lead pictures and films:
 * https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function sitemap({ places }: SitemapPage): string {
  const hasFilms = places.some(({ films }) => films.length > 0);
  const namespaces = {
    xmlns: protocol,
    ...(hasFilms && { 'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1' }),
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  };
  return serialiseXml(x(null, [x('urlset', namespaces, places.map(urlOf))]));
}

/** The list of all sitemaps. */
export function sitemapIndex({ places }: SitemapPage): string {
  const sitemaps = places.map((place) => x('sitemap', [x('loc', place.url), ...lastmod(place)]));
  return serialiseXml(x(null, [x('sitemapindex', { xmlns: protocol }, sitemaps)]));
}

/**
 * The news of an edition. While there is none it names the front page, since a sitemap without any
 * address is not valid.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap({ edition, home, items }: NewsSitemapPage): string {
  const { name, language } = edition;
  const publication = () =>
    x('news:publication', [x('news:name', name), x('news:language', new Intl.Locale(language).language)]);
  const news = items.map(({ url, title, published }) =>
    x('url', [
      x('loc', url),
      x('news:news', [publication(), x('news:publication_date', published), x('news:title', title)]),
    ]),
  );
  const namespaces = {
    xmlns: protocol,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  const places = news.length > 0 ? news : [x('url', [x('loc', home)])];
  return serialiseXml(x(null, [x('urlset', namespaces, places)]));
}

function urlOf(place: SitemapPlace) {
  return x('url', [
    x('loc', place.url),
    ...lastmod(place),
    ...place.alternates.map(({ hreflang, url }) =>
      x('xhtml:link', { rel: 'alternate', hreflang, href: url }),
    ),
    ...(place.image ? [x('image:image', [x('image:loc', place.image)])] : []),
    ...place.films.map(filmOf),
  ]);
}

/** How long a film may be that says so, in seconds. */
const longestFilm = 28_800;

/** Of a film that is longer, how long it is can't be said: https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
const filmOf = ({ title, description, url, poster, seconds, published }: Film) =>
  x('video:video', [
    x('video:thumbnail_loc', poster),
    x('video:title', title),
    x('video:description', description),
    x('video:content_loc', url),
    ...(seconds === null || seconds > longestFilm
      ? []
      : [x('video:duration', String(Math.max(1, Math.round(seconds))))]),
    x('video:publication_date', published),
  ]);

const lastmod = ({ changed }: SitemapPlace) => (changed ? [x('lastmod', changed)] : []);
