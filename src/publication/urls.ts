import { type FeedFormat, feedFormats } from './feed-formats.ts';
import { locators, mountsOf, writers } from './mounts.ts';
import { filePath, pagePath } from './output-paths.ts';
import type { TermKind } from './publication.ts';
import { type Located, type Site, splitOrigin } from './sites.ts';

/**
 * The only builder of addresses. An address is what stands in an `href`, percent-encoded, with a final slash
 * where it is a page: a path from the root of the host, or a whole URL where editions have hosts of their own.
 */

/** Where each vocabulary's pages live below an edition. Sections are at the top. */
const termFolders: Record<TermKind, readonly string[]> = {
  section: [],
  topic: ['topics'],
  person: ['people'],
  show: ['podcasts'],
};

/** `month` is `yyyy-mm`, in the publication's time zone. */
const split = (month: string) => month.split('-') as [string, string];

export type Urls = ReturnType<typeof create>;

const made = new WeakMap<Located['editions'], { origin: string; urls: Urls }>();

/** The addresses of a publication, by where it and its editions stand. */
export function urlsOf({ origin, editions }: Located): Urls {
  const known = made.get(editions);
  if (known?.origin === origin) return known.urls;
  const urls = create({ origin, editions });
  made.set(editions, { origin, urls });
  return urls;
}

function create(place: Located) {
  const mounts = mountsOf(place);
  const { sites, startOf, startOn } = mounts;
  const chooser = sites.find(({ root }) => root === null);
  const page: Build = (edition, ...parts) =>
    startOf(edition) + (parts.length === 0 ? '/' : pagePath(...parts));
  const file: Build = (edition, ...parts) => startOf(edition) + filePath(...parts);
  return {
    ...pagesOf(page),
    ...filesOf(file),
    ...ofSite(startOn),
    ...locators(mounts, place),
    ...writers(mounts, place),
    sites,
    /** The site that an edition stands on. */
    siteOf: mounts.siteOf,
    /** The page that leads to all editions; `null` where an edition stands in its place. */
    chooser: chooser ? `${startOn(chooser)}/` : null,
    /** What stands for all editions: the page that leads to them, or the front page of the first. */
    home: chooser ? `${startOn(chooser)}/` : page(place.editions[0]?.id ?? ''),
  };
}

type Build = (edition: string, ...parts: readonly string[]) => string;

/** What an edition has for readers. */
const pagesOf = (page: Build) => ({
  front: (edition: string) => page(edition),
  article: (edition: string, month: string, slug: string) => page(edition, ...split(month), slug),
  staticPage: (edition: string, slug: string) => page(edition, slug),
  /** A page of the newsroom's own, at a path below its edition. */
  customPage: (edition: string, path: string) => page(edition, ...path.split('/')),
  archive: (edition: string) => page(edition, 'archive'),
  month: (edition: string, month: string) => page(edition, 'archive', ...split(month)),
  term: (edition: string, kind: TermKind, id: string) => page(edition, ...termFolders[kind], id),
  corrections: (edition: string) => page(edition, 'corrections'),
  feeds: (edition: string) => page(edition, 'feeds'),
  search: (edition: string) => page(edition, 'search'),
});

/** What it has for their programs. */
const filesOf = (file: Build) => ({
  /** The feed of an edition: the document that readers subscribe to. */
  feed: (edition: string, format: FeedFormat = 'rss') => file(edition, feedFormats[format].file),
  termFeed: (edition: string, kind: TermKind, id: string, format: FeedFormat) =>
    file(edition, ...termFolders[kind], id, feedFormats[format].file),
  correctionsFeed: (edition: string, format: FeedFormat) =>
    file(edition, `corrections.${feedFormats[format].extension}`),
  /** One document of the archive of an edition's feed, numbered from the oldest, which is 1. */
  feedArchive: (edition: string, number: number, format: FeedFormat) =>
    file(edition, 'feeds', String(number), feedFormats[format].file),
  /** All feeds of an edition, for feed readers. */
  opml: (edition: string) => file(edition, 'feeds.opml'),
  /** What feeds look like in a browser. */
  feedStyle: (edition: string) => file(edition, 'feed.css'),
  /** The newest headlines, which pages of stories load when they are read. */
  latest: (edition: string) => file(edition, 'latest.json'),
  /** What the search page loads: where to look, and of a month, or of static pages, what can be found and some of its terms. */
  searchIndex: (edition: string) => file(edition, 'search', 'index.json'),
  searchResults: (edition: string, part: string) => file(edition, 'search', part, 'results.json'),
  searchTerms: (edition: string, part: string, bucket: number) =>
    file(edition, 'search', part, `${bucket}.json`),
  manifest: (edition: string) => file(edition, 'manifest.webmanifest'),
  /** `id` is one of `newsroom/routes/sitemap.ts`; `part` is `null` for the first file. */
  sitemap: (edition: string, id: string, part: number | null) =>
    file(edition, 'sitemaps', `${id.replaceAll('/', '-')}${part === null ? '' : `-part-${part}`}.xml`),
  newsSitemap: (edition: string) => file(edition, 'news-sitemap.xml'),
  notFound: (edition: string) => file(edition, '404.html'),
});

/** What belongs to a site as a whole. */
const ofSite = (startOn: (site: Site) => string) => ({
  siteFront: (site: Site) => `${startOn(site)}/`,
  siteNotFound: (site: Site) => `${startOn(site)}/404.html`,
  sitemapIndex: (site: Site) => `${startOn(site)}/sitemap.xml`,
  /** The sitemap of the page that leads to all editions. */
  siteSitemap: (site: Site) => `${startOn(site)}/sitemaps/pages.xml`,
  /** A file such as `robots.txt`. */
  siteFile: (site: Site, name: string) => startOn(site) + filePath(...name.split('/')),
});

/** Where an editor sees what is not public yet. No page or alias begins with a dot. */
export const draftsPath = pagePath('.drafts');

/** The picture of an article's headline, below the article's own address. */
export const socialCard = (article: string) => `${article}card.png`;

/** An article in its words alone, below the article's own address; the article of such a page, and what leads to it there in few bytes. */
export const textPage = (article: string) => `${article}text/`;
export const articleOfText = (url: string) => url.slice(0, -'text/'.length);
export const aboveText = '../';

/** The address of a page of a listing; `null` is the newest, at the bare URL. */
export function numbered(path: string, number: number | null): string {
  return number === null ? path : `${path}page/${number}/`;
}

/** The id of the box on an article's page that holds its corrections. */
export const correctionsId = 'corrections';

/** Where an article at an address tells what it has put right. */
export const correctionsIn = (path: string): string => `${path}#${correctionsId}`;

/**
 * A fragment that leads to words on a page: https://wicg.github.io/scroll-to-text-fragment/
 * Browsers that don't know it show the page from its top.
 */
export function textFragment(words: string): string {
  return words && `#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}

/** An address as a whole URL, `origin` being that of the site it is on. */
export function absolute(origin: string, address: string): string {
  return address.startsWith('/') ? splitOrigin(origin).host + address : address;
}
