import { isoInZone } from '../../language/formats.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Alternate, alternatesFrom } from '../queries/hreflang.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes/route.ts';

/** An address that search engines are told of. URLs are absolute, times RFC 3339. */
export interface SitemapPlace {
  url: string;
  changed: string | null;
  /** What its head says, too. */
  alternates: readonly Alternate[];
  image: string | null;
  films: readonly Film[];
}

/** A film that search engines are told of. */
export interface Film {
  title: string;
  description: string;
  url: string;
  poster: string;
  seconds: number | null;
  published: string;
}

/** One sitemap, or the list of all of them. */
export interface SitemapPage {
  places: readonly SitemapPlace[];
}

/** The news of the last two days in one edition, newest first. */
export interface NewsSitemapPage {
  edition: Edition;
  /** Where to look while there is no news: a sitemap can't be empty. */
  home: string;
  items: readonly { url: string; title: string; published: string }[];
}

export function sitemapPage(newsroom: Newsroom, { edition, id, number }: Route): SitemapPage {
  return { places: newsroom.ask('sitemap', edition, id, number).map((one) => placeOf(newsroom, one)) };
}

export function sitemapIndexPage(newsroom: Newsroom, { url }: Route): SitemapPage {
  const site = urlsOf(newsroom.ask('publication')).siteAt(url);
  const nothing = { kind: 'story', versions: [], image: null } as const;
  return {
    places: newsroom
      .ask('sitemaps', site?.host ?? '')
      .map((one) => placeOf(newsroom, { ...one, ...nothing })),
  };
}

export function newsSitemapPage(newsroom: Newsroom, { edition }: Route): NewsSitemapPage {
  const publication = newsroom.ask('publication');
  const { origin, timeZone, editions } = publication;
  return {
    edition: editionOf({ editions }, edition),
    home: absolute(origin, urlsOf(publication).front(edition)),
    items: newsroom.ask('news', edition).map(({ url, title, published }) => ({
      url: absolute(origin, url),
      title,
      published: isoInZone(published, timeZone),
    })),
  };
}

function placeOf(newsroom: Newsroom, place: Answer<'sitemap'>[number]): SitemapPlace {
  const publication = newsroom.ask('publication');
  const { origin, timeZone } = publication;
  const { url, changed, kind, versions, image, films } = place;
  const { host = origin } = urlsOf(publication).siteAt(url) ?? {};
  return {
    url: absolute(origin, url),
    changed: changed === null ? null : isoInZone(changed, timeZone),
    alternates: alternatesFrom(publication, kind, versions),
    image: image && absolute(host, image),
    films: films ? filmsOf(newsroom, films, host) : [],
  };
}

/** The films of an article that have a picture, without which search engines take none. */
function filmsOf(
  newsroom: Newsroom,
  { story, edition }: { story: string; edition: string },
  host: string,
): Film[] {
  const article = newsroom.ask('article', edition, story);
  if (!article) return [];
  const { timeZone } = newsroom.ask('publication');
  const { media } = newsroom.text(`stories/${story}`, edition, article.url);
  return media.flatMap(({ kind, title, url, poster, seconds }) => {
    const picture = poster ?? article.image;
    if (kind !== 'video' || !picture) return [];
    const published = isoInZone(article.published, timeZone);
    const { description } = article;
    const places = { url: absolute(host, url), poster: absolute(host, picture.url) };
    return [{ title, description, ...places, seconds, published }];
  });
}
