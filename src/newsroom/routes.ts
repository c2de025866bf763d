import { type TermKind, termKinds } from '../publication/publication.ts';
import { numbered, outputFile, urls } from '../publication/urls.ts';
import { departureRoutes } from './departure-routes.ts';
import { feedRoutes, rankOf } from './feed-routes.ts';
import { closedPages, hasPage } from './listings.ts';
import { type Route, route } from './route.ts';
import { siteRoutes } from './site-routes.ts';
import { sitemapRoutes } from './sitemap-routes.ts';
import type { Snapshot } from './snapshot.ts';

export { type Route, type Template, templates } from './route.ts';

/** Every route of the site as it is now, in the order of `templates` and of content. */
export function routesOf(snapshot: Snapshot): Route[] {
  const { publication } = snapshot.content;
  const perEdition = publication.editions.flatMap(({ id }) => editionRoutes(snapshot, id));
  const images = [...snapshot.images.values()]
    .flat()
    .map(({ owner, name }) => route('image', '', `${owner}/${name}`, urls.media(owner, name)));
  const chooser = [
    route('chooser', '', '', urls.chooser()),
    route('chooser', '', 'not-found', urls.siteNotFound()),
  ];
  return [
    ...images,
    ...perEdition,
    ...chooser,
    ...siteRoutes(publication),
    ...departureRoutes(snapshot),
  ].sort((a, b) => rankOf(a.template) - rankOf(b.template));
}

/**
 * Which route an address shows, whatever way it is percent-encoded. An address that leads nowhere
 * shows the “not found” page of its edition, or of the site.
 */
export function createResolver(snapshot: Snapshot): (path: string) => Route {
  const routes = routesOf(snapshot);
  const byFile = new Map(routes.map((one) => [outputFile(one.url), one]));
  const lost = routes.filter(({ template, id }) => template === 'not-found' || id === 'not-found');
  return (path) => {
    const edition = path.split('/')[1];
    const found = byFile.get(fileOf(path));
    const fallback = lost.find((one) => one.edition === edition) ?? lost.at(-1);
    if (!fallback) throw new RangeError('the site has no page for what is not found');
    return found ?? fallback;
  };
}

function fileOf(path: string): string {
  try {
    return outputFile(path);
  } catch {
    return '';
  }
}

function editionRoutes(snapshot: Snapshot, edition: string): Route[] {
  const shelves = snapshot.shelves.get(edition) ?? new Map();
  const months = [...shelves.keys()].filter((key) => key.startsWith('month:')).map((key) => key.slice(6));
  const pages = snapshot.pages.filter((page) => page.edition === edition);
  return [
    route('front', edition, '', urls.front(edition)),
    ...(shelves.get('all') ?? []).map(({ story, url }: { story: string; url: string }) =>
      route('article', edition, story, url),
    ),
    ...pages.map(({ id, slug }) => route('page', edition, id, urls.staticPage(edition, slug))),
    ...termKinds.flatMap((kind) => termRoutes(snapshot, edition, kind)),
    route('archive', edition, '', urls.archive(edition)),
    ...months.flatMap((month) => listing(snapshot, 'month', edition, month, urls.month(edition, month))),
    ...correctionRoutes(snapshot, edition),
    route('manifest', edition, '', urls.manifest(edition)),
    route('not-found', edition, '', urls.notFound(edition)),
    ...feedRoutes(snapshot, edition),
    ...sitemapRoutes(snapshot, edition),
  ];
}

function termRoutes(snapshot: Snapshot, edition: string, kind: TermKind): Route[] {
  return snapshot.content.publication.terms[kind]
    .filter(({ id }) => hasPage(snapshot, edition, kind, id))
    .flatMap(({ id }) => listing(snapshot, kind, edition, id, urls.term(edition, kind, id)));
}

function listing(
  snapshot: Snapshot,
  kind: TermKind | 'month',
  edition: string,
  id: string,
  url: string,
): Route[] {
  const total = snapshot.shelves.get(edition)?.get(`${kind}:${id}`)?.length ?? 0;
  return numbersOf(snapshot, total).map((number) => route(kind, edition, id, numbered(url, number), number));
}

function correctionRoutes(snapshot: Snapshot, edition: string): Route[] {
  const url = urls.corrections(edition);
  return numbersOf(snapshot, snapshot.corrections.get(edition)?.length ?? 0).map((number) =>
    route('corrections', edition, '', numbered(url, number), number),
  );
}

/** The numbers of the pages of a listing, `null` for its bare page. */
function numbersOf({ content }: Snapshot, total: number): (number | null)[] {
  const closed = closedPages(total, content.publication.storiesPerPage);
  return [null, ...Array.from({ length: closed }, (_, index) => index + 1)];
}
