import { type FeedFormat, feedFormats } from './feed-formats.ts';
import { isFileName } from './file-names.ts';
import type { TermKind } from './publication.ts';

/**
 * The only builder of paths and URLs. A path here is what stands in an `href`: absolute,
 * percent-encoded, with a final slash where it is a page.
 */

/** Where each vocabulary's pages live below an edition. Sections are at the top. */
const termFolders: Record<TermKind, readonly string[]> = {
  section: [],
  topic: ['topics'],
  person: ['people'],
};

const page = (...parts: readonly string[]) => `/${parts.map(encodeURIComponent).join('/')}/`;
const file = (...parts: readonly string[]) => `/${parts.map(encodeURIComponent).join('/')}`;

/** `month` is `yyyy-mm`, in the publication's time zone. */
const split = (month: string) => month.split('-') as [string, string];

export const urls = {
  chooser: () => '/',
  front: (edition: string) => page(edition),
  article: (edition: string, month: string, slug: string) => page(edition, ...split(month), slug),
  staticPage: (edition: string, slug: string) => page(edition, slug),
  archive: (edition: string) => page(edition, 'archive'),
  month: (edition: string, month: string) => page(edition, 'archive', ...split(month)),
  term: (edition: string, kind: TermKind, id: string) => page(edition, ...termFolders[kind], id),
  corrections: (edition: string) => page(edition, 'corrections'),
  /** The feed of an edition: the document that readers subscribe to. */
  feed: (edition: string, format: FeedFormat = 'rss') => file(edition, feedFormats[format].file),
  termFeed: (edition: string, kind: TermKind, id: string, format: FeedFormat) =>
    file(edition, ...termFolders[kind], id, feedFormats[format].file),
  correctionsFeed: (edition: string, format: FeedFormat) =>
    file(edition, `corrections.${feedFormats[format].extension}`),
  /** One document of the archive of an edition's feed, numbered from the oldest, which is 1. */
  feedArchive: (edition: string, number: number, format: FeedFormat) =>
    file(edition, 'feeds', String(number), feedFormats[format].file),
  /** The page that lists all feeds of an edition, and the same for feed readers. */
  feeds: (edition: string) => page(edition, 'feeds'),
  opml: (edition: string) => file(edition, 'feeds.opml'),
  /** What feeds look like in a browser. */
  feedStyle: (edition: string) => file(edition, 'feed.css'),
  /** The newest headlines, which pages of stories load when they are read. */
  latest: (edition: string) => file(edition, 'latest.json'),
  search: (edition: string) => page(edition, 'search'),
  /** What the search page loads: where to look, and of a month what can be found and some of its terms. */
  searchIndex: (edition: string) => file(edition, 'search', 'index.json'),
  searchResults: (edition: string, month: string) => file(edition, 'search', month, 'stories.json'),
  searchTerms: (edition: string, month: string, bucket: number) =>
    file(edition, 'search', month, `${bucket}.json`),
  manifest: (edition: string) => file(edition, 'manifest.webmanifest'),
  sitemapIndex: () => '/sitemap.xml',
  /** `id` is one of `newsroom/routes/sitemap.ts`; `part` is `null` for the first file, an edition empty for none. */
  sitemap: (edition: string, id: string, part: number | null) => {
    const name = `${id.replaceAll('/', '-')}${part === null ? '' : `-part-${part}`}.xml`;
    return edition ? file(edition, 'sitemaps', name) : file('sitemaps', name);
  },
  newsSitemap: (edition: string) => file(edition, 'news-sitemap.xml'),
  /** A file of the site as a whole, such as `robots.txt`. */
  siteFile: (name: string) => file(...name.split('/')),
  notFound: (edition: string) => file(edition, '404.html'),
  siteNotFound: () => '/404.html',
  /** What pages of several kinds load, and whose name has a digest in it. */
  asset: (name: string) => file('_astro', name),
  /** Where an editor sees what is not public yet. No page or alias begins with a dot. */
  drafts: () => page('.drafts'),
  /** The picture of an article's headline, below the article's own path. */
  socialCard: (article: string) => `${article}card.png`,
  /** `owner` is the folder below content/ that holds the file: `stories/<id>` or `pages/<id>`. */
  media: (owner: string, name: string) => file('media', ...owner.split('/'), name),
};

/** No path begins with these: they are the host's, or files that pages load. */
const reserved = /^[._]/;

/**
 * The path at which a redirect from an old address is published, however that address was written:
 * percent-encoded or not, with a final slash or without.
 *
 * @returns `null` if no file can be published there
 */
export function aliasPath(alias: string): string | null {
  const parts = decoded(alias.replace(/(?:\/(?:index\.html)?)+$/, ''))?.slice(1) ?? [];
  if (parts.length === 0 || reserved.test(parts[0] ?? '') || !parts.every(isFileName)) return null;
  return /\.html?$/.test(parts.at(-1) ?? '') ? file(...parts) : page(...parts);
}

/** A path as people read it, if it means the same when it is read as an alias. */
export function readablePath(path: string): string {
  const text = decoded(path)?.join('/') ?? path;
  return aliasPath(text) === aliasPath(path) ? text : path;
}

function decoded(path: string): string[] | null {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The address of a page of a listing; `null` is the newest, at the bare URL. */
export function numbered(path: string, number: number | null): string {
  return number === null ? path : `${path}page/${number}/`;
}

/** The id of the box on an article's page that holds its corrections. */
export const correctionsId = 'corrections';

/** Where an article at a path tells what it has put right. */
export function correctionsIn(path: string): string {
  return `${path}#${correctionsId}`;
}

/**
 * A fragment that leads to words on a page: https://wicg.github.io/scroll-to-text-fragment/
 * Browsers that don't know it show the page from its top.
 */
export function textFragment(words: string): string {
  return words && `#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}

/** Puts the publication's origin before a path. */
export function absolute(origin: string, path: string): string {
  return origin + path;
}

/** The file, below the output folder, that a server answers a path with. */
export function outputFile(path: string): string {
  const decoded = path.slice(1).split('/').map(decodeURIComponent).join('/');
  return path.endsWith('/') ? `${decoded}index.html` : decoded;
}

/** The path that a server answers with a file of the output folder: the inverse of `outputFile`. */
export function pathOfFile(name: string): string {
  const encoded = `/${name.split('/').map(encodeURIComponent).join('/')}`;
  return encoded.endsWith('/index.html') ? encoded.slice(0, -'index.html'.length) : encoded;
}
