import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { decoded } from '../addresses.ts';
import type { Dropped, Item, ItemStatus, Picture, Term } from '../item.ts';
import { bodyOfPost } from './body.ts';
import { type Entry, kindOf } from './entries.ts';
import { fieldsOf } from './fields.ts';
import type { Library } from './library.ts';
import type { WxrItem } from './records.ts';
import type { Survey } from './survey.ts';

/** What `post_status` means here. What it does not say is a post of a feed, which is public. */
const statuses: Readonly<Record<string, ItemStatus>> = {
  '': 'published',
  publish: 'published',
  future: 'published',
  inherit: 'published',
  draft: 'draft',
  pending: 'draft',
  private: 'withheld',
};

/** An item of the export as a text of ours. */
export function textOfItem(item: WxrItem, entry: Entry, survey: Survey, library: Library): Item {
  const base = URL.parse(item.link)?.href ?? (survey.base || undefined);
  const body = bodyOfPost(item.content, item.id, { library, blocks: survey.blocks, base });
  const { kept, description, thumbnail } = fieldsOf(item);
  const featured = featuredOf(thumbnail, library);
  const lost = thumbnail !== undefined && !featured ? [missing(thumbnail)] : [];
  const dropped: Dropped[] = [...tellState(item, entry), ...lost, ...body.dropped];
  return {
    guid: entry.name,
    version: timeOf(item.modifiedGmt) ?? timeOf(item.modified) ?? timeOf(item.dateGmt),
    kind: kindOf(item),
    language: entry.language,
    pair: pairOf(entry, survey),
    title: plain(item.title) || undefined,
    description: plain(item.excerpt) || description,
    body: body.tree,
    terms: termsOf(item, survey),
    published: publishedAt(item),
    updated: utc(item.modifiedGmt) ?? local(item.modified),
    status: item.password === '' ? (statuses[item.status] ?? 'draft') : 'withheld',
    slug: decoded(item.slug) || undefined,
    aliases: entry.aliases,
    pictures: featured ? withFeatured(body.pictures, featured) : body.pictures,
    kept: { wordpress: kept },
    dropped: dropped.map((one) => ({ line: item.line, ...one })),
  };
}

const pairOf = (entry: Entry, { base }: Survey): Item['pair'] =>
  entry.isPaired
    ? { key: `${base} ${kindOf(entry)} ${entry.group}`, original: entry.isOriginal, from: entry.from }
    : undefined;

/** What is known of an item and not shown by any text. */
function tellState(item: WxrItem, entry: Entry): Dropped[] {
  const { comments, password, status, isSticky, isCut } = item;
  const told: Dropped[] = [];
  const tell = (what: string, reason: string) => told.push({ what, reason });
  if (comments > 0)
    tell(comments === 1 ? '1 comment' : `${comments} comments`, 'texts have no comments here');
  if (password !== '') tell('password', 'it was shown to those with a password only: a draft for now');
  if (status === 'private') tell('status private', 'it was shown to the newsroom only: a draft for now');
  if (statuses[status] === undefined) tell(`status ${status}`, 'a plugin’s own: a draft for now');
  if (isSticky) tell('sticky', 'what stands on top is the newsroom’s choice');
  if (isCut) tell('the end of a text', 'it is longer than any text may be');
  if (item.type === '') tell('type', 'the export does not say it: taken for a post');
  if (entry.group !== undefined && !entry.isPaired) {
    tell(
      `translation group ${entry.group}`,
      'no language, or another text of the group has the same: it stands alone',
    );
  }
  for (const { address, reason } of entry.lost) tell(`old address ${address}`, reason);
  return told;
}

const missing = (id: string): Dropped => ({
  what: `featured picture ${id}`,
  reason: 'the export does not hold it',
});

/** Sections and topics of a text, and who wrote it. */
function termsOf(item: WxrItem, { terms, authors }: Survey): Term[] {
  const { creator, type } = item;
  const name = authors.get(creator) || creator;
  const person: Term = { scheme: 'author', name, code: creator, means: ['person'] };
  const form: Term = { scheme: 'post_type', name: type, means: ['section', 'topic'] };
  const isOwnType = !['', 'post', 'page'].includes(type);
  return [...(name === '' ? [] : [person]), ...terms.of(item), ...(isOwnType ? [form] : [])];
}

function featuredOf(id: string | undefined, library: Library): Picture | undefined {
  const attachment = id === undefined ? undefined : library.byId(id);
  if (!attachment?.url) return undefined;
  const { url, alt, caption } = attachment;
  const from = library.from(url, attachment);
  return { ref: url, from, alt: alt || undefined, caption: plain(caption) || undefined, featured: true };
}

/** The pictures of the text with the featured one, which may be among them. */
function withFeatured(pictures: readonly Picture[], featured: Picture): Picture[] {
  const same = pictures.find(({ ref }) => ref === featured.ref);
  if (!same) return [featured, ...pictures];
  return pictures.map((one) => (one === same ? { ...featured, ...one, featured: true } : one));
}

const pattern = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/;
const timeOf = (text: string) => (pattern.test(text) && !text.startsWith('0000') ? text : undefined);
const local = (text: string) => timeOf(text)?.replace(' ', 'T');
const utc = (text: string) => (timeOf(text) ? `${local(text)}Z` : undefined);

/** When it was published: by Greenwich, else by the clock of the site, else as feeds say it. */
function publishedAt({ dateGmt, date, pubDate }: WxrItem): string | undefined {
  const feed = Date.parse(pubDate);
  const fromFeed =
    Number.isNaN(feed) || feed < 0 ? undefined : new Date(feed).toISOString().replace('.000', '');
  return utc(dateGmt) ?? local(date) ?? fromFeed;
}

/** The text of a title or summary, which may hold tags and character references. */
export function plain(html: string): string {
  const isHtml = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.test(html);
  const text = isHtml ? textOf(fromHtml(html, { fragment: true })) : html;
  return text.replace(/\s+/g, ' ').trim();
}
