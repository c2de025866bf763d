import { type TermKind, termKinds } from '../publication/publication.ts';
import { numbered, outputFile, urls } from '../publication/urls.ts';
import { hasPage } from './has-page.ts';
import { closedPages } from './listings.ts';
import { feedRoutes, feedTemplates, isFeed } from './routes/feeds.ts';
import type { Snapshot } from './snapshot.ts';

/** Every kind of file the site has; all but `image` are templates in `src/pages`. */
export const templates = [
  'image',
  'article',
  'page',
  'section',
  'topic',
  'person',
  'month',
  'archive',
  'front',
  'not-found',
  'chooser',
  'feeds',
  ...feedTemplates,
] as const;
export type Template = (typeof templates)[number];

/** One file of the site: which template shows what, at which address. */
export interface Route {
  url: string;
  template: Template;
  /** Edition id; empty for what belongs to no edition. */
  edition: string;
  /** What the template shows: a story, page or term id, a month, an image. */
  id: string;
  /** The number of a listing page, `null` at its bare URL. */
  number: number | null;
}

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
  return [...images, ...perEdition, ...chooser].sort((a, b) => rankOf(a.template) - rankOf(b.template));
}

/**
 * Files of a lower rank are put in place first. The formats of feeds have one rank, so that those of
 * the same feed follow each other and share the texts they show.
 */
export function rankOf(template: Template): number {
  return templates.indexOf(isFeed(template) ? 'feed' : template);
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
    route('not-found', edition, '', urls.notFound(edition)),
    ...feedRoutes(snapshot, edition).map(({ template, id, url, number }) =>
      route(template, edition, id, url, number),
    ),
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
  const closed = closedPages(total, snapshot.content.publication.storiesPerPage);
  const numbers = Array.from({ length: closed }, (_, index) => index + 1);
  return [null, ...numbers].map((number) => route(kind, edition, id, numbered(url, number), number));
}

function route(
  template: Template,
  edition: string,
  id: string,
  url: string,
  number: number | null = null,
): Route {
  return { url, template, edition, id, number };
}
