import type { Dropped, Item, Picture } from '../item.ts';
import type { Context, Found } from '../source.ts';
import { type Json, textAt } from '../values.ts';
import { addressesOf, listed } from './addresses.ts';
import { bodyOfMarkdown } from './body.ts';
import { featuredOf, saidBy } from './fields.ts';
import type { Place } from './languages.ts';
import type { Layout } from './layout.ts';
import type { Links, Target } from './links.ts';
import type { Pictures } from './pictures.ts';
import type { SiteSettings } from './settings.ts';

/** A text of a site, read. */
export interface SiteText {
  /** In the folder. */
  path: string;
  place: Place;
  front: Json;
  body: string;
}

export interface Site {
  layout: Layout;
  settings: SiteSettings;
  pictures: Pictures;
  links: Links;
  context: Context;
  /** Whether it is one of several languages of a story. */
  isPaired: boolean;
  /** The language of the original, where the site says its main one and the story has a text in it. */
  original: string | undefined;
}

/** A text of a site as one of ours; a list page without words of its own is none. */
export function* textOfFile(text: SiteText, site: Site): Generator<Found> {
  const { path, place, front, body } = text;
  const isList = isHeadOfList(place);
  if (isList || (body.trim() === '' && textAt(front, 'title') === '')) {
    const reason = isList ? 'the head of a list of texts; lists have none here' : 'it is empty';
    yield { dropped: { what: path, path, reason } };
    return;
  }
  yield { item: itemOf(text, site) };
}

/** The head of a list of texts, which has no text of its own. */
export const isHeadOfList = (place: Place) => /(?:^|\/)_index$/.test(place.path);

function itemOf(text: SiteText, { layout, settings, pictures, links, isPaired, original }: Site): Item {
  const { path, place, front, body } = text;
  const { said, slug, target, unknown } = addressed(text, layout, settings);
  const from = (address: string) => pictures.from(address, path);
  const kind = { generator: layout.generator, isMdx: path.endsWith('.mdx') };
  const made = bodyOfMarkdown(body, kind, {
    pictureFrom: from,
    fileAt: (address) => pictures.file(address, path),
    linkFrom: (address) => links.from(address, target),
  });
  const isPublic = said.status === 'published';
  const dropped = [...said.dropped, ...made.dropped, ...(isPublic ? lostAddress(unknown) : [])];
  return {
    ...said,
    guid: target.guid,
    version: said.updated,
    kind: isPage(place.path, front, said.published, layout) ? 'page' : 'story',
    language: place.language,
    pair: isPaired ? { key: `${settings.base ?? layout.generator} ${place.key}`, from: original } : undefined,
    body: made.body,
    slug,
    aliases: isPublic ? target.addresses : [],
    ...(made.links.length > 0 && { links: made.links }),
    pictures: withFeatured(made.pictures, front, from),
    dropped: dropped.map((one) => ({ path, ...one })),
  };
}

const lostAddress = (unknown: string | undefined): Dropped[] =>
  unknown === undefined ? [] : [{ what: 'old address', reason: `not known: ${unknown}` }];

/** What a text says of itself, and where readers found it, or would have. */
export function addressed(
  { path, place, front }: Omit<SiteText, 'body'>,
  layout: Layout,
  settings: SiteSettings,
) {
  const { day, name } = nameOf(place.path);
  const said = saidBy(front, day, sectionOf(place.path, layout));
  const slug = said.slug ?? name;
  const categories = listed(front.categories);
  const text = { front, path: place.path, slug, date: said.published, language: place.language, categories };
  const { aliases, unknown } = addressesOf(text, layout, settings);
  const guid = `${settings.base ?? layout.generator} ${path}`;
  const own = unknown === undefined ? aliases[0] : undefined;
  const target: Target = { guid, path, place, own, addresses: aliases };
  return { said, slug, target, unknown };
}

/** What a file's name says: Jekyll begins those of posts with their day. */
function nameOf(path: string): { day: string | undefined; name: string } {
  const parts = path.replace(/\/(?:_?index)$/, '').split('/');
  const [, day, name] = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(parts.at(-1) ?? '') ?? [];
  return { day: day === undefined ? undefined : `${day}T00:00:00`, name: name ?? parts.at(-1) ?? '' };
}

/** The folder that a text is filed in: of a bundle the one around it; none at the top. */
function sectionOf(path: string, { generator }: Layout): string | undefined {
  const folders = path
    .replace(/\/index$/, '')
    .split('/')
    .slice(0, -1)
    .filter((one) => !/^(?:_posts|_drafts|\d+)$/.test(one));
  const [first] = folders;
  const isCommon =
    first === undefined || /^_?(?:posts?|blog|articles?|stories|news|content|pages)$/i.test(first);
  return isCommon || (generator === 'jekyll' && first.startsWith('_')) ? undefined : first;
}

/** A page has no date and stands at the top, or says that it is one. */
function isPage(path: string, front: Json, date: string | undefined, { generator }: Layout): boolean {
  if (['page', 'pages', 'about'].includes(textAt(front, 'type', 'layout'))) return true;
  const depth = path.replace(/\/index$/, '').split('/').length;
  const isInPages = /^(?:pages?|_pages)\//.test(path);
  return (
    date === undefined &&
    (depth === 1 || isInPages || (generator === 'jekyll' && !/_posts|_drafts/.test(path)))
  );
}

function withFeatured(
  inText: readonly Picture[],
  front: Json,
  from: (address: string) => Picture['from'],
): Picture[] {
  const said = featuredOf(front);
  if (!said) return [...inText];
  const { src, ...words } = said;
  const featured: Picture = { ref: src, from: from(src), ...words, featured: true };
  return [featured, ...inText.filter(({ ref }) => ref !== src)];
}
