/** Every kind of file the site has; all but those of `Made` are templates in `src/pages`. */
export const templates = [
  'font',
  'edition-style',
  'image',
  'media',
  'manifest',
  'feed-style',
  'article',
  'article-text',
  'chapters',
  'page',
  'section',
  'topic',
  'person',
  'show',
  'month',
  'archive',
  'search',
  'corrections',
  'custom',
  'front',
  'not-found',
  'chooser',
  'redirect',
  'gone',
  'feeds',
  'latest',
  'opml',
  'feed',
  'atom',
  'json-feed',
  'news-sitemap',
  'sitemap',
  'sitemap-index',
  'site-file',
  'search-index',
  'search-results',
  'search-terms',
] as const;
export type Template = (typeof templates)[number];

/** Those that the press makes by itself. */
export type Made = 'font' | 'edition-style' | 'image' | 'media';
export const isMade = (template: Template): template is Made =>
  ['font', 'edition-style', 'image', 'media'].includes(template);

/** One file of the site: which template shows what, at which address. */
export interface Route {
  url: string;
  template: Template;
  /** Edition id; empty for what belongs to no edition. An image that has one is a social card. */
  edition: string;
  /** What the template shows: a story, page or term id, a month, an image, a feed, the file of a font. */
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
