import { escaped } from './html.ts';
import type { EditionData, Item, Site } from './model.ts';

/** A feed, or an archive document of an edition's (RFC 5005). */
export interface Feed {
  edition: EditionData;
  /** The path that its documents are below. */
  path: string;
  title: string;
  items: readonly Item[];
  isArchive: boolean;
  /** The number of the archive document with the items before these; 0 if there is none. */
  before: number;
}

/** How each document of a feed is written. */
export const formats: Readonly<Record<string, (site: Site, feed: Feed) => string>> = {
  'feed.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
};

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Names of terms that a story has. */
function namesOf({ names }: Site, { edition, people = [], sections = [], topics = [] }: Item) {
  const name = (kind: string) => (id: string) => names.get(`${edition}/${kind}/${id}`) ?? id;
  return {
    authors: people.map(name('people')),
    tags: [...sections.map(name('sections')), ...topics.map(name('topics'))],
  };
}

/** The links of RFC 5005. */
function historyLinks(
  { data }: Site,
  { edition, isArchive, before }: Feed,
  tag: string,
  file: string,
): string {
  const at = `${data.origin}/${edition.id}/`;
  const current = isArchive ? `<fh:archive/><${tag} rel="current" href="${at}${file}"/>` : '';
  return current + (before > 0 ? `<${tag} rel="prev-archive" href="${at}feeds/${before}/${file}"/>` : '');
}

/** Links to a story's other versions. */
const versionLinks = ({ data, versions }: Site, item: Item, open: string) =>
  (versions.get(item.story ?? '') ?? [])
    .filter((one) => one !== item)
    .map((one) => `${open} type="text/html" hreflang="${one.edition}" href="${data.origin}${one.url}"/>`)
    .join('');

function rss(site: Site, feed: Feed): string {
  const { origin } = site.data;
  const { edition, path, title } = feed;
  const items = feed.items.map((item) => {
    const { authors, tags } = namesOf(site, item);
    const creators = authors.map((one) => `<dc:creator>${escaped(one)}</dc:creator>`);
    const categories = tags.map((one) => `<category>${escaped(one)}</category>`);
    return `<item><title>${escaped(item.title)}</title><link>${origin}${item.url}</link>${versionLinks(site, item, '<atom:link rel="alternate"')}<guid isPermaLink="false">${item.story}:${edition.id}</guid><pubDate>${new Date(item.date ?? '').toUTCString()}</pubDate>${creators.join('')}${categories.join('')}<description>${escaped(item.description)}</description><content:encoded>${escaped(item.html())}</content:encoded></item>`;
  });
  return `${xml}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0"><channel><title>${escaped(title)}</title><link>${origin}${path}</link><description>${escaped(edition.description)}</description><language>${edition.id}</language><atom:link href="${origin}${path}feed.xml" rel="self" type="application/rss+xml"/>${historyLinks(site, feed, 'atom:link', 'feed.xml')}
${items.join('\n')}</channel></rss>`;
}

function atom(site: Site, feed: Feed): string {
  const { origin } = site.data;
  const { edition, path, title } = feed;
  const entries = feed.items.map((item) => {
    const { authors, tags } = namesOf(site, item);
    const people = authors.map((one) => `<author><name>${escaped(one)}</name></author>`);
    const categories = tags.map((one) => `<category term="${escaped(one)}"/>`);
    return `<entry><id>${origin}/#${item.story}:${edition.id}</id><title>${escaped(item.title)}</title><link rel="alternate" type="text/html" hreflang="${edition.id}" href="${origin}${item.url}"/>${versionLinks(site, item, '<link rel="related"')}<published>${item.date}</published><updated>${item.lastmod}</updated>${people.join('')}${categories.join('')}<summary>${escaped(item.description)}</summary><content type="html">${escaped(item.html())}</content></entry>`;
  });
  return `${xml}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${edition.id}" xmlns:fh="http://purl.org/syndication/history/1.0"><id>${origin}${path}atom.xml</id><link rel="self" type="application/atom+xml" href="${origin}${path}atom.xml"/><title>${escaped(title)}</title><updated>${feed.items[0]?.lastmod ?? ''}</updated><author><name>${escaped(edition.name)}</name></author><link rel="alternate" type="text/html" href="${origin}${path}"/>${historyLinks(site, feed, 'link', 'atom.xml')}
${entries.join('\n')}</feed>`;
}

function jsonFeed(site: Site, { edition, path, title, items, before }: Feed): string {
  const { origin } = site.data;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: origin + path,
    feed_url: `${origin}${path}feed.json`,
    description: edition.description,
    language: edition.id,
    ...(before > 0 ? { next_url: `${origin}/${edition.id}/feeds/${before}/feed.json` } : {}),
    items: items.map((item) => ({
      id: `${item.story}:${edition.id}`,
      url: origin + item.url,
      title: item.title,
      summary: item.description,
      content_html: item.html(),
      date_published: item.date,
      date_modified: item.lastmod,
      language: edition.id,
      tags: namesOf(site, item).tags,
      authors: namesOf(site, item).authors.map((name) => ({ name })),
    })),
  };
  return JSON.stringify(feed, null, 1);
}
