import { chaptersOf } from '../../publication/media/chapters.ts';
import { type TermKind, termKinds } from '../../publication/publication.ts';
import { numbered, socialCard, textPage, urlsOf } from '../../publication/urls.ts';
import { customPagesOf } from '../queries/custom-pages.ts';
import { closedPages, hasPage } from '../queries/listings.ts';
import { heardOf } from '../queries/media.ts';
import { hasCard } from '../queries/pictures.ts';
import { cellName } from '../snapshot/cells.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { archiveRoutes, feedRoutes, termFeedRoutes } from './feed.ts';
import { formerAddressRoutes } from './former-address.ts';
import { mediaRoutes } from './media.ts';
import { imageRoutes, termOwners } from './picture.ts';
import { type Route, route } from './route.ts';
import { monthSearch, searchRoutes } from './search.ts';
import { siteRoutes, styleRoutes } from './site.ts';
import { listingSitemaps, monthSitemaps, pageSitemaps } from './sitemap.ts';
import { aliasRoutes } from './term-aliases.ts';

/**
 * Routes that come and go together, named after the cell that they follow from; those of the site
 * itself may follow from any. So a build that knows which cells changed knows where to look for
 * routes that are new or gone.
 */
export const siteGroup = 'site';

/** Every group that may have routes. */
export function groupsOf(snapshot: Snapshot): string[] {
  const { editions, terms } = snapshot.publication;
  const keys = (edition: string) => [
    'all',
    ...termKinds.flatMap((kind) => terms[kind].map(({ id }) => `${kind}:${id}`)),
    ...snapshot.months(edition).map(({ month }) => `month:${month}`),
  ];
  return [
    siteGroup,
    ...[...snapshot.stories()].map(cellName.story),
    ...editions.flatMap(({ id }) => keys(id).map((key) => cellName.index(id, key))),
    ...editions.map(({ id }) => cellName.corrections(id)),
    cellName.formerAddresses,
  ];
}

/** The routes of a group as it is now; none of a group that is not known. */
export function routesIn(snapshot: Snapshot, group: string): Route[] {
  const [kind, first = '', key = ''] = group.split(' ');
  if (group === siteGroup) return ofSite(snapshot);
  if (group === cellName.formerAddresses) return formerAddressRoutes(snapshot);
  if (group === cellName.story(first)) return ofStory(snapshot, first);
  if (group === cellName.corrections(first)) return ofCorrections(snapshot, first);
  return kind === 'index' ? ofIndex(snapshot, first, key) : [];
}

function ofSite(snapshot: Snapshot): Route[] {
  const { publication, pages } = snapshot;
  const urls = urlsOf(publication);
  const owners = [...new Set(pages.map(({ id }) => `pages/${id}`))];
  return [
    ...[...owners, ...termOwners(snapshot)].flatMap((owner) => imageRoutes(snapshot, owner)),
    ...owners.flatMap((owner) => mediaRoutes(snapshot, owner)),
    ...pages.map(({ id, edition, slug }) => route('page', edition, id, urls.staticPage(edition, slug))),
    ...publication.editions.flatMap(({ id }) => ofEdition(snapshot, id)),
    ...styleRoutes(publication),
    ...siteRoutes(publication),
  ];
}

function ofEdition(snapshot: Snapshot, edition: string): Route[] {
  const urls = urlsOf(snapshot.publication);
  return [
    route('front', edition, '', urls.front(edition)),
    route('archive', edition, '', urls.archive(edition)),
    route('manifest', edition, '', urls.manifest(edition)),
    route('latest', edition, '', urls.latest(edition)),
    route('not-found', edition, '', urls.notFound(edition)),
    ...feedRoutes(snapshot.publication, edition),
    ...pageSitemaps(snapshot, edition),
    ...searchRoutes(snapshot, edition),
    ...customPagesOf(snapshot, edition).map(({ key, url }) => route('custom', edition, key, url)),
  ];
}

function ofStory(snapshot: Snapshot, id: string): Route[] {
  const articles = snapshot.story(id);
  return [
    ...imageRoutes(snapshot, `stories/${id}`),
    ...mediaRoutes(snapshot, `stories/${id}`),
    ...articles.map(({ edition, url }) => route('article', edition, id, url)),
    ...(snapshot.publication.textPages ? articles : []).map(({ edition, url }) =>
      route('article-text', edition, id, textPage(url)),
    ),
    ...articles
      .filter((article) => heardOf(snapshot, article, String).audio?.chapters)
      .map(({ edition, url }) => route('chapters', edition, id, chaptersOf(url))),
    ...articles
      .filter((article) => hasCard(snapshot, article))
      .map(({ edition, url }) => route('image', edition, id, socialCard(url))),
  ];
}

function ofIndex(snapshot: Snapshot, edition: string, key: string): Route[] {
  if (key === 'all') return archiveRoutes(snapshot, edition);
  const [name, id = ''] = key.split(':');
  const kind = termKinds.find((one) => one === name);
  if (kind) return hasPage(snapshot, edition, kind, id) ? ofTerm(snapshot, edition, kind, id) : [];
  if (name !== 'month' || !snapshot.hasArticles(edition, key)) return [];
  return [
    ...listing(snapshot, 'month', edition, id, urlsOf(snapshot.publication).month(edition, id)),
    ...monthSitemaps(snapshot, edition, id),
    ...monthSearch(snapshot, edition, id),
    ...listingSitemaps(snapshot, edition, 'month', id),
  ];
}

function ofTerm(snapshot: Snapshot, edition: string, kind: TermKind, id: string): Route[] {
  return [
    ...listing(snapshot, kind, edition, id, urlsOf(snapshot.publication).term(edition, kind, id)),
    ...termFeedRoutes(snapshot.publication, edition, { kind, id }),
    ...aliasRoutes(snapshot.publication, edition, { kind, id }),
    ...listingSitemaps(snapshot, edition, kind, id),
  ];
}

function ofCorrections(snapshot: Snapshot, edition: string): Route[] {
  const url = urlsOf(snapshot.publication).corrections(edition);
  return [
    ...numbersOf(snapshot, snapshot.corrections(edition).length).map((number) =>
      route('corrections', edition, '', numbered(url, number), number),
    ),
    ...listingSitemaps(snapshot, edition, 'corrections', ''),
  ];
}

function listing(
  snapshot: Snapshot,
  kind: TermKind | 'month',
  edition: string,
  id: string,
  url: string,
): Route[] {
  const total = snapshot.index(edition, `${kind}:${id}`).length;
  return numbersOf(snapshot, total).map((number) => route(kind, edition, id, numbered(url, number), number));
}

/** The numbers of the pages of a listing, `null` for its bare page. */
function numbersOf({ publication }: Snapshot, total: number): (number | null)[] {
  const closed = closedPages(total, publication.storiesPerPage);
  return [null, ...Array.from({ length: closed }, (_, index) => index + 1)];
}
