import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Link, Root, RootContent } from 'mdast';
import { decoded, fileNameOf } from '../addresses.ts';
import { bodyOfHtml } from '../html/body.ts';
import { fileKindOf, recordingBlock } from '../html/files.ts';
import { absolute } from '../html/hast.ts';
import type { Dropped, Item, Picture, Term } from '../item.ts';
import type { Context } from '../source.ts';
import type { Entry, EntryPicture, ReadFeed } from './entry.ts';

/** An entry of a feed as a text of ours. */
export function textOfEntry(entry: Entry, feed: ReadFeed, place: number, context: Context): Item {
  const { id, link, content, summary, updated, rights, source } = entry;
  const url = URL.parse(link ?? '', feed.link);
  const isOwn = url !== null && ownHosts(context).has(url.host);
  const base = url?.href ?? feed.link;
  const body = bodyOfHtml(content ?? summary ?? '', { base });
  const enclosures = enclosedBy(entry, base);
  const published = instant(entry.published);
  return {
    guid:
      id ?? link ?? `${feed.link ?? feed.title ?? 'feed'} ${entry.title ?? place} ${entry.published ?? ''}`,
    version: instant(updated) ?? published,
    kind: 'story',
    language: entry.language ?? feed.language,
    pair: pairOf(entry),
    title: plain(entry.title),
    description: content === undefined ? undefined : plain(summary),
    body: withEnclosures(body.tree, enclosures),
    terms: termsOf(entry),
    published,
    updated: instant(updated),
    source: source ?? (isOwn || !feed.title ? undefined : { name: plain(feed.title) ?? '', url: url?.href }),
    status: isOwn ? 'published' : 'draft',
    slug: isOwn ? slugOf(url) : undefined,
    aliases: isOwn && url.search === '' && url.pathname !== '/' ? [decoded(url.pathname)] : [],
    pictures: [...withFirst(entry.pictures, body.pictures), ...filesAmong(enclosures, body.pictures)],
    kept: rights === undefined ? undefined : { feed: { rights } },
    dropped: [...told(entry, enclosures), ...body.dropped],
  };
}

/** Hosts of the newsroom: what was read there is public already, elsewhere it is somebody else's. */
function ownHosts({ publication, base }: Context): Set<string> {
  const hosts = [publication.origin, base ?? ''].map((one) => URL.parse(one)?.host);
  return new Set(hosts.filter((one) => one !== undefined));
}

/** What lies beside an entry, and where: only what the web serves is fetched, and linked to. */
interface Enclosure {
  /** As the feed says it. */
  written: string;
  /** `undefined` of what is no recording or document of the web. */
  url: string | undefined;
}

function enclosedBy({ enclosures }: Entry, base: string | undefined): Enclosure[] {
  return enclosures.map((written) => {
    const url = absolute(written, base);
    const isFile = url !== undefined && /^https?:/.test(url) && fileKindOf(url) !== null;
    return { written, url: isFile ? url : undefined };
  });
}

function told({ content }: Entry, enclosures: readonly Enclosure[]): Dropped[] {
  const others = enclosures.filter(({ url }) => url === undefined);
  return [
    ...(content === undefined ? [{ what: 'the text', reason: 'the feed has a summary only' }] : []),
    ...others.map(({ written: what }) => ({
      what,
      reason: 'an enclosure that is neither picture, recording nor document of the web',
    })),
  ];
}

/** A text with the recordings and documents that the feed names beside it, below it. */
function withEnclosures(tree: Root, enclosures: readonly Enclosure[]): Root {
  const said = JSON.stringify(tree);
  const below = filesAmong(enclosures, []).flatMap(({ ref: url }): RootContent[] => {
    const kind = fileKindOf(url);
    if (kind === null || said.includes(JSON.stringify(url))) return [];
    if (kind !== 'document') return [recordingBlock(kind, url, '') as RootContent];
    const children: Link[] = [{ type: 'link', url, children: [{ type: 'text', value: fileNameOf(url) }] }];
    return [{ type: 'paragraph', children }];
  });
  return { ...tree, children: [...tree.children, ...below] };
}

const filesAmong = (enclosures: readonly Enclosure[], known: readonly Picture[]): Picture[] =>
  [...new Set(enclosures.flatMap(({ url }) => url ?? []))]
    .filter((url) => !known.some(({ ref }) => ref === url))
    .map((url) => ({ ref: url, from: { url }, kind: 'file' }));

/** Texts that name the same addresses are one story. */
function pairOf({ alternates, link }: Entry): Item['pair'] {
  const all = [...new Set([...alternates, ...(link ? [link] : [])])].sort();
  return alternates.length > 0 && all.length > 1 ? { key: all.join(' ') } : undefined;
}

function termsOf({ authors, categories }: Entry): Term[] {
  const people = authors.map((name): Term => ({ scheme: 'author', name, means: ['person'] }));
  const filed = categories.map(({ name, code }, index): Term => {
    return {
      scheme: 'category',
      name,
      code,
      means: index === 0 ? ['section', 'topic'] : ['topic', 'section'],
    };
  });
  return [...people, ...filed];
}

/** The pictures of the text, after the one that the feed names beside it. */
function withFirst(named: readonly EntryPicture[], inText: readonly Picture[]): Picture[] {
  const others = named.filter(({ url }) => !inText.some(({ ref }) => ref === url));
  const all = others.map(({ url, ...said }, index): Picture => {
    return {
      ref: url,
      from: { url },
      ...said,
      caption: plain(said.caption),
      featured: index === 0 && !inText.some((one) => one.featured),
    };
  });
  return [...all, ...inText];
}

/** RFC 822 and RFC 3339 as UTC; a time without a zone counts as that. */
export function instant(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const isZoned = /(?:Z|[+-]\d\d:?\d\d|\b[A-Z]{2,4})\s*$/i.test(text.trim());
  const time = new Date(isZoned ? text : `${text.trim()}${/T\d/.test(text) ? 'Z' : ' UTC'}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.\d+/, '');
}

function plain(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  return (
    textOf(fromHtml(html, { fragment: true }))
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

const slugOf = ({ pathname }: URL) =>
  decoded(pathname)
    .split('/')
    .findLast((part) => part !== '')
    ?.replace(/\.\w+$/, '');
