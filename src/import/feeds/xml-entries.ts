import type { AtomFeed, RdfFeed, RssFeed } from 'feedsmith';
import { type Entry, type EntryPicture, type File, isPicture, type ReadFeed, some } from './entry.ts';

type RssItem = RssFeed.Item<string>;
type AtomEntry = AtomFeed.Entry<string>;
type RdfItem = RdfFeed.Item<string>;
/** What the namespaces of media and Dublin Core add, in every XML format. */
type Extended = Pick<RssItem, 'media' | 'dc' | 'dcterms'>;

/** A feed in RSS 2.0 (and 0.9x), with the modules content, dc, dcterms, media and atom. */
export function readRss(feed: RssFeed.Feed<string>): ReadFeed {
  const { title, link, language } = feed;
  return { title, link, language, entries: (feed.items ?? []).map((one) => ofRss(one as RssItem)) };
}

function ofRss(item: RssItem): Entry {
  const files = (item.enclosures ?? []).map(({ url, type }) => ({ url, type }));
  const links = item.atom?.links ?? [];
  return {
    ...common(item),
    id: item.guid?.value,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    alternates: some(links.filter(({ hreflang }) => hreflang).map(({ href }) => href)),
    title: item.title,
    content: item.content?.encoded,
    summary: item.description,
    authors: some([...(item.dc?.creators ?? []), ...(item.authors ?? []).map(nameOf)]),
    categories: some(
      (item.categories ?? []).map(({ name, domain }) => (name ? { name, scheme: domain } : undefined)),
    ),
    published: item.pubDate ?? item.dc?.dates?.[0],
    source: item.source?.title ? { name: item.source.title, url: item.source.url } : undefined,
    pictures: [...mediaPictures(item), ...picturesAmong(files)],
    enclosures: some(files.filter((one) => !isPicture(one)).map(({ url }) => url)),
    rights: item.dc?.rights?.[0],
  };
}

/** A feed in RSS 1.0. */
export function readRdf(feed: RdfFeed.Feed<string>): ReadFeed {
  const { title, link } = feed;
  return {
    title,
    link,
    language: feed.dc?.languages?.[0],
    entries: (feed.items ?? []).map((one) => ofRdf(one as RdfItem)),
  };
}

function ofRdf(item: RdfItem): Entry {
  return {
    ...common(item),
    id: item.rdf?.about ?? item.link,
    link: item.link,
    alternates: [],
    title: item.title,
    content: item.content?.encoded,
    summary: item.description,
    authors: some(item.dc?.creators ?? []),
    categories: some(item.dc?.subjects ?? []).map((name) => ({ name })),
    published: item.dc?.dates?.[0],
    source: undefined,
    pictures: mediaPictures(item),
    enclosures: [],
    rights: item.dc?.rights?.[0],
  };
}

/** A feed in Atom 1.0 (RFC 4287). */
export function readAtom(feed: AtomFeed.Feed<string>): ReadFeed {
  const link = (feed.links ?? []).find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
  const entries = (feed.entries ?? []).map((one) => ofAtom(one as AtomEntry));
  return { title: feed.title?.value, link, language: feed.xml?.lang, entries };
}

function ofAtom(entry: AtomEntry): Entry {
  const links = entry.links ?? [];
  const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const files = links.filter(({ rel }) => rel === 'enclosure').map(({ href, type }) => ({ url: href, type }));
  const own =
    alternates.find(({ hreflang }) => !hreflang) ??
    alternates.find(({ hreflang }) => hreflang === entry.xml?.lang);
  return {
    ...common(entry),
    id: entry.id,
    link: own?.href ?? alternates[0]?.href,
    alternates: some(alternates.filter(({ hreflang }) => hreflang).map(({ href }) => href)),
    title: markup(entry.title),
    content: markup(entry.content),
    summary: markup(entry.summary),
    authors: some((entry.authors ?? []).map(({ name }) => name)),
    categories: some((entry.categories ?? []).map(categoryOf)),
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    language: entry.xml?.lang ?? entry.dc?.languages?.[0],
    source: sourceOf(entry),
    pictures: [...mediaPictures(entry), ...picturesAmong(files)],
    enclosures: some(files.filter((one) => !isPicture(one)).map(({ url }) => url)),
    rights: entry.rights?.value,
  };
}

const categoryOf = ({ term, label, scheme }: AtomFeed.Category) =>
  term || label ? { name: label || term || '', code: term, scheme } : undefined;

const sourceOf = ({ source }: AtomEntry): Entry['source'] =>
  source?.title?.value ? { name: source.title.value, url: source.links?.[0]?.href } : undefined;

const picturesAmong = (files: readonly File[]): EntryPicture[] =>
  files.filter(isPicture).flatMap(({ url }) => (url ? [{ url }] : []));

/** A construct of text as HTML: its `type` says whether it is that already. */
function markup(text: { value?: string; type?: string } | undefined): string | undefined {
  const { value, type = 'text' } = text ?? {};
  if (value === undefined || type === 'html' || type === 'xhtml' || type === 'text/html') return value;
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const common = ({ dc, dcterms }: Extended) => ({
  language: dc?.languages?.[0],
  updated: dcterms?.modified?.[0],
});

/** Pictures of Media RSS, each once and the widest of a group. */
function mediaPictures({ media }: Extended): EntryPicture[] {
  const groups = media?.groups ?? [];
  const contents = [
    ...(media?.contents ?? []),
    ...groups.flatMap(({ contents = [] }) => contents.slice(0, 1)),
  ];
  return contents.filter(isPicture).flatMap(({ url, description, title, credits }) => {
    const caption = description?.value ?? title?.value;
    return url === undefined ? [] : [{ url, caption, credit: credits?.[0]?.value }];
  });
}

/** RSS asks for a mail address and gives the name in brackets after it. */
function nameOf(author: unknown): string | undefined {
  const text = typeof author === 'string' ? author : undefined;
  return /\(([^()]+)\)\s*$/.exec(text ?? '')?.[1] ?? (text?.includes('@') ? undefined : text);
}
