import type { Dropped, Item, Picture, Term } from '../item.ts';
import { isObject, type Json, textAt } from '../values.ts';
import { listed } from './addresses.ts';

/** What front matter says of a text, by the names that Hugo, Jekyll, Astro and their themes use. */
export type Said = Pick<
  Item,
  'title' | 'description' | 'published' | 'updated' | 'status' | 'slug' | 'terms' | 'kept' | 'dropped'
>;

const names = {
  title: ['title'],
  description: ['description', 'summary', 'excerpt', 'subtitle', 'lead'],
  published: ['date', 'pubDate', 'publishDate', 'publishdate', 'published_at', 'publishedAt', 'pubdate'],
  updated: [
    'lastmod',
    'updated',
    'updatedDate',
    'modified',
    'last_modified_at',
    'updatedAt',
    'lastUpdated',
    'modDate',
  ],
  expires: ['expiryDate', 'expirydate', 'unpublishDate'],
  slug: ['slug'],
};

/** Keys that are read elsewhere, or that only a theme needs. */
const others = new Set(
  'draft published lang language locale languageCode translationKey translationkey translation_key ref page_id translationId aliases redirect_from redirects url permalink layout type image cover featured_image featuredImage heroImage heroImageAlt hero thumbnail images banner imageAlt alt caption tags tag categories category topics keywords section sections author authors weight toc comments sitemap menu linkTitle linktitle outputs markup math mermaid'.split(
    ' ',
  ),
);

/** @param date of the file's name, where the front matter has none */
export function saidBy(front: Json, date: string | undefined, section: string | undefined): Said {
  const first = (keys: readonly string[]) => textAt(front, ...keys) || undefined;
  const own = Object.values(names).flat();
  const rest = Object.entries(front).filter(
    ([key, value]) => !own.includes(key) && !others.has(key) && value !== null,
  );
  const isDraft = front.draft === true || front.draft === 'true' || front.published === false;
  return {
    title: first(names.title),
    description: first(names.description),
    published: timeAt(front, [...names.published, 'published']) ?? date,
    updated: timeAt(front, names.updated),
    status: isDraft ? 'draft' : 'published',
    slug: first(names.slug),
    terms: termsOf(front, section),
    kept: rest.length === 0 ? undefined : { front: JSON.parse(JSON.stringify(Object.fromEntries(rest))) },
    dropped: toldOf(front),
  };
}

/** What only the old site can show, and when a text was to go. */
function toldOf(front: Json): Dropped[] {
  const shown = ['weight', 'menu', 'sitemap', 'outputs', 'comments'].filter(
    (key) => front[key] !== undefined,
  );
  const reason = 'it is for the old site’s menus and pages';
  const told: Dropped[] = shown.map((key) => ({ what: `${key}: ${JSON.stringify(front[key])}`, reason }));
  const expires = timeAt(front, names.expires);
  if (expires === undefined) return told;
  return [
    ...told,
    { what: `expires ${expires}`, reason: 'say it as `expires`, if it is to go', urgent: true },
  ];
}

/** Whoever wrote it, then the section, then all else. */
function termsOf(front: Json, section: string | undefined): Term[] {
  const people = [front.author, front.authors].flatMap(namesAt);
  const categories = [front.categories, front.category, front.section, front.sections].flatMap(namesAt);
  const topics = [front.tags, front.tag, front.topics, front.keywords].flatMap(namesAt);
  return unique([
    ...people.map((name): Term => ({ scheme: 'author', name, means: ['person'] })),
    ...categories.map((name): Term => ({ scheme: 'category', name, means: ['section', 'topic'] })),
    ...(section === undefined
      ? []
      : [{ scheme: 'folder', name: section, means: ['section', 'topic'] } satisfies Term]),
    ...topics.map((name): Term => ({ scheme: 'tag', name, means: ['topic', 'section'] })),
  ]);
}

function unique(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((one) => [`${one.scheme} ${one.name}`, one])).values()];
}

/** Names that are texts, lists, or objects with a name. */
function namesAt(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesAt);
  if (isObject(value)) return listed(textAt(value, 'name', 'title', 'id'));
  return listed(value);
}

/** The picture at the top, as a path or address, with what is said of it. */
export function featuredOf(front: Json): (Pick<Picture, 'alt' | 'caption'> & { src: string }) | undefined {
  const keys = [
    'image',
    'cover',
    'featured_image',
    'featuredImage',
    'heroImage',
    'hero',
    'thumbnail',
    'banner',
    'images',
  ];
  const values = keys.flatMap((key) => (Array.isArray(front[key]) ? front[key].slice(0, 1) : [front[key]]));
  for (const value of values) {
    const said: Json = isObject(value) ? value : { src: value };
    const src = textAt(said, 'src', 'image', 'url', 'path', 'relative');
    const alt = textAt(said, 'alt') || textAt(front, 'imageAlt', 'heroImageAlt', 'alt');
    const caption = textAt(said, 'caption') || textAt(front, 'caption');
    if (src !== '') return { src, alt: alt || undefined, caption: caption || undefined };
  }
  return undefined;
}

/** The time at the first of the keys that has one: RFC 3339, or local without an offset. */
function timeAt(front: Json, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = front[key];
    const text = value instanceof Date ? value.toISOString() : value;
    const time = typeof text === 'string' ? timeOf(text.trim()) : undefined;
    if (time !== undefined) return time;
  }
  return undefined;
}

const written = /^(\d{4}-\d\d-\d\d)(?:[T ]\s*(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$/i;

export function timeOf(text: string): string | undefined {
  const [, day, minute = '00:00', second = ':00', zone = ''] = written.exec(text) ?? [];
  if (day !== undefined) {
    const offset = /^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
    return `${day}T${minute}${second}${offset}`;
  }
  const time = /\d{4}/.test(text) ? new Date(/[+-]\d{4}|GMT|UTC|Z$/.test(text) ? text : `${text} UTC`) : null;
  return time === null || Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.\d+/, '');
}
