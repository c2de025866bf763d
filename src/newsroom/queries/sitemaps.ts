import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { type TermKind, termKinds } from '../../publication/publication.ts';
import { numbered, urlsOf } from '../../publication/urls.ts';
import type { Route } from '../routes/route.ts';
import { siteRoutes } from '../routes/site.ts';
import {
  closedPagesOf,
  type ListedPage,
  pageSlots,
  partOf,
  perSitemap,
  sitemapRoutes,
} from '../routes/sitemap.ts';
import { mainRendition } from '../snapshot/renditions.ts';
import { articleIndex, type LiveArticle, liveArticle, type Snapshot } from '../snapshot/snapshot.ts';
import { leadFile } from './pictures.ts';
import { type Translated, translationsOf } from './translations.ts';

/** One address of a sitemap. Instants are milliseconds since 1970-01-01 UTC. */
export interface SitemapEntry {
  url: string;
  /** When its content last changed; `null` if nothing says so. */
  changed: number | null;
  /** What it is to the translation graph, and all its versions; none if nothing can be translated. */
  kind: Translated;
  versions: readonly { edition: string; url: string }[];
  image: string | null;
  /** The story and edition of an article that has films. */
  films?: { story: string; edition: string } | undefined;
}

/** What search engines are told. */
export const sitemapQueries = {
  /** The addresses of one sitemap, as `sitemapRoutes` names it. */
  sitemap: (snapshot: Snapshot, edition: string, id: string, part: number | null) =>
    entriesOf(snapshot, edition, id, part),

  /** Every sitemap of a host, and when something in it last changed. */
  sitemaps: (snapshot: Snapshot, host: string) =>
    [
      ...snapshot.publication.editions.flatMap(({ id }) => sitemapRoutes(snapshot, id)),
      ...siteRoutes(snapshot.publication),
    ]
      .filter(({ template }) => template === 'sitemap' || template === 'news-sitemap')
      .filter(({ url }) => urlsOf(snapshot.publication).siteAt(url)?.host === host)
      .map((one) => ({ url: one.url, changed: changedIn(snapshot, one) })),

  /** The articles that are news now, newest first. The same until one comes, changes or grows old. */
  news: (snapshot: Snapshot, edition: string) =>
    snapshot
      .news(edition)
      .flatMap((story) => liveArticle(snapshot, edition, story) ?? [])
      .map(({ url, title, published }) => ({ url, title, published }))
      .reverse(),
};

function entriesOf(
  snapshot: Snapshot,
  edition: string,
  id: string,
  part: number | null,
): readonly SitemapEntry[] {
  if (edition === '') return [chooserEntry(snapshot)];
  if (id === 'pages')
    return partOf(pageSlots(snapshot, edition), part).flatMap((one) =>
      one ? pageEntry(snapshot, edition, one) : [],
    );
  const [kind = '', term] = id.split('/');
  if (term === undefined)
    return partOf(articleIndex(snapshot, edition, `month:${id}`), part)
      .flatMap(({ story }) => liveArticle(snapshot, edition, story) ?? [])
      .map((one) => articleEntry(snapshot, one));
  const base = listingUrl(snapshot, edition, kind, term);
  const numbers = Array.from({ length: closedPagesOf(snapshot, edition, kind, term) }, (_, index) => index);
  return partOf(numbers, part).map((index) => entry(numbered(base, index + 1)));
}

function listingUrl({ publication }: Snapshot, edition: string, kind: string, id: string): string {
  const urls = urlsOf(publication);
  if (kind === 'corrections') return urls.corrections(edition);
  return isTerm(kind) ? urls.term(edition, kind, id) : urls.month(edition, id);
}

const isTerm = (kind: string): kind is TermKind => termKinds.some((one) => one === kind);

const entry = (url: string, more: Partial<SitemapEntry> = {}): SitemapEntry => ({
  url,
  changed: null,
  kind: 'story',
  versions: [],
  image: null,
  ...more,
});

function articleEntry(snapshot: Snapshot, article: LiveArticle): SitemapEntry {
  const { story, url } = article;
  const found = leadFile(snapshot, article);
  const isFilm = (name: string) => mediaFormatOf(name)?.kind === 'video';
  return entry(url, {
    changed: article.updated ?? article.published,
    versions: translationsOf(snapshot, 'story', story),
    image: found ? urlsOf(snapshot.publication).shared(mainRendition(found).path) : null,
    ...(article.body.media?.some(isFilm) && { films: { story, edition: article.edition } }),
  });
}

function pageEntry(snapshot: Snapshot, edition: string, [kind, id]: ListedPage): SitemapEntry[] {
  const versions = translationsOf(snapshot, kind, id);
  return versions.filter((one) => one.edition === edition).map(({ url }) => entry(url, { kind, versions }));
}

function chooserEntry(snapshot: Snapshot): SitemapEntry {
  return entry(urlsOf(snapshot.publication).home, {
    kind: 'front',
    versions: translationsOf(snapshot, 'front', ''),
  });
}

function changedIn(snapshot: Snapshot, { template, edition, id, number }: Route): number | null {
  if (template !== 'sitemap' || !/^\d/.test(id)) return null;
  const articles = articleIndex(snapshot, edition, `month:${id}`);
  if (articles.length <= perSitemap) return articles.changed;
  return Math.max(...partOf(articles, number).map(({ changed }) => changed));
}
