import { type TermKind, termKinds } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import { customPagesOf } from '../queries/custom-pages.ts';
import { closedPages, hasPage, type Sliceable } from '../queries/listings.ts';
import { articleIndex, type Snapshot } from '../snapshot/snapshot.ts';
import { type Route, route } from './route.ts';

/**
 * How many addresses one sitemap may hold: at most 50,000 are allowed, and 50 MB, which addresses in
 * percent-encoded Arabic reach much earlier. https://www.sitemaps.org/protocol.html#index
 */
export const perSitemap = 10_000;

/** A page that the translation graph knows, and that is no article. */
export type ListedPage = readonly [
  kind: 'front' | 'archive' | 'corrections' | 'feeds' | 'page' | 'custom' | 'month' | TermKind,
  id: string,
];

/**
 * The sitemaps of an edition, by id: `2026-01` are the articles of a month, `pages` all other pages,
 * `section/world` the numbered pages of one listing. Each grows at its end only, so that a new story
 * changes a constant number of files, however many there are.
 */
export function sitemapRoutes(snapshot: Snapshot, edition: string): Route[] {
  const listings = listingsOf(snapshot, edition);
  return [
    ...pageSitemaps(snapshot, edition),
    ...monthsOf(snapshot, edition).flatMap((month) => monthSitemaps(snapshot, edition, month)),
    ...listings.flatMap(([kind, id]) => listingSitemaps(snapshot, edition, kind, id)),
  ];
}

/** Those of news, and of all pages but articles and numbered pages. */
export function pageSitemaps(snapshot: Snapshot, edition: string): Route[] {
  const pages = pageSlots(snapshot, edition);
  return [
    route('news-sitemap', edition, '', urlsOf(snapshot.publication).newsSitemap(edition)),
    ...partsOf(pages.length)
      .filter((part) => partOf(pages, part).some((one) => one !== null))
      .map((part) => sitemap(snapshot, edition, 'pages', part)),
  ];
}

/** Those of the articles of a month. */
export function monthSitemaps(snapshot: Snapshot, edition: string, month: string): Route[] {
  const { length } = articleIndex(snapshot, edition, `month:${month}`);
  return partsOf(length).map((part) => sitemap(snapshot, edition, month, part));
}

/** Those of the numbered pages of a listing. */
export function listingSitemaps(
  snapshot: Snapshot,
  edition: string,
  kind: ListedPage[0],
  id: string,
): Route[] {
  const parts = partsOf(closedPagesOf(snapshot, edition, kind, id));
  return parts.map((part) => sitemap(snapshot, edition, `${kind}/${id}`, part));
}

/** The entries of one part of a long list; `null` is the first part. */
export function partOf<T>(list: Sliceable<T>, part: number | null): readonly T[] {
  const start = ((part ?? 1) - 1) * perSitemap;
  return list.slice(start, start + perSitemap);
}

/**
 * Every page of an edition but articles and numbered pages. What has no page yet keeps its place, so
 * that it does not move the others when it gets one.
 */
export function pageSlots(snapshot: Snapshot, edition: string): (ListedPage | null)[] {
  const { terms } = snapshot.publication;
  const pages = snapshot.pages.filter((page) => page.edition === edition);
  return [
    ['front', ''],
    ['archive', ''],
    ['corrections', ''],
    ['feeds', ''],
    ...pages.map(({ id }): ListedPage => ['page', id]),
    ...customPagesOf(snapshot, edition).map(({ key }): ListedPage => ['custom', key]),
    ...termKinds.flatMap((kind) =>
      terms[kind].map(({ id }): ListedPage | null =>
        hasPage(snapshot, edition, kind, id) ? [kind, id] : null,
      ),
    ),
    ...monthsOf(snapshot, edition).map((id): ListedPage => ['month', id]),
  ];
}

/** How many numbered pages a listing has. */
export function closedPagesOf(snapshot: Snapshot, edition: string, kind: string, id: string): number {
  const listed = kind === 'corrections' ? snapshot.corrections(edition) : null;
  const total = (listed ?? articleIndex(snapshot, edition, `${kind}:${id}`)).length;
  return closedPages(total, snapshot.publication.storiesPerPage);
}

function listingsOf(snapshot: Snapshot, edition: string): ListedPage[] {
  const kinds: readonly string[] = [...termKinds, 'month', 'corrections'];
  return pageSlots(snapshot, edition).filter((one): one is ListedPage => kinds.includes(one?.[0] ?? ''));
}

function monthsOf(snapshot: Snapshot, edition: string): string[] {
  return snapshot.months(edition).map(({ month }) => month);
}

function partsOf(size: number): (number | null)[] {
  return Array.from({ length: Math.ceil(size / perSitemap) }, (_, index) => (index === 0 ? null : index + 1));
}

function sitemap({ publication }: Snapshot, edition: string, id: string, part: number | null): Route {
  return route('sitemap', edition, id, urlsOf(publication).sitemap(edition, id, part), part);
}
