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
  'corrections',
  'front',
  'not-found',
  'chooser',
  'redirect',
  'gone',
  'manifest',
  'feeds',
  'feed-style',
  'opml',
  'feed',
  'atom',
  'json-feed',
  'news-sitemap',
  'sitemap',
  'sitemap-index',
  'site-file',
] as const;
export type Template = (typeof templates)[number];

const feeds: ReadonlySet<Template> = new Set(['feed', 'atom', 'json-feed']);

/**
 * Files of a lower rank are put in place first. The formats of feeds have one rank, so that those of
 * the same feed follow each other and share the texts they show.
 */
export function rankOf(template: Template): number {
  return templates.indexOf(feeds.has(template) ? 'feed' : template);
}

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

/** A route; `number` is for pages of a listing. */
export function route(
  template: Template,
  edition: string,
  id: string,
  url: string,
  number: number | null = null,
): Route {
  return { url, template, edition, id, number };
}
