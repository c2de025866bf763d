import { z } from 'zod';
import { placesIn } from '../../problems/places.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { MediaFacts } from '../facts.ts';
import { instantOf } from '../text.ts';
import type { Dated, Feed, FeedItem } from './feed.ts';

const address = z.url({ protocol: /^https?$/ });
const author = z
  .looseObject({ name: z.string().optional(), url: address.optional(), avatar: address.optional() })
  .refine(({ name, url, avatar }) => name || url || avatar, 'an author needs name, url or avatar');

const extensions = 'what begins with `_` is an object';
const item = z
  .looseObject({
    id: z.string().min(1),
    url: address,
    external_url: address.optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: address.optional(),
    banner_image: address.optional(),
    date_published: z.string().optional(),
    date_modified: z.string().optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string()).optional(),
    language: z.string().optional(),
    attachments: z
      .array(
        z.looseObject({ url: address, mime_type: z.string().min(1), size_in_bytes: z.number().optional() }),
      )
      .optional(),
  })
  .refine((one) => one.content_html !== undefined || one.content_text !== undefined, 'an item needs content')
  .refine(extendsByObjects, extensions);

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeedSchema = z
  .looseObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    home_page_url: address.optional(),
    feed_url: address.optional(),
    description: z.string().optional(),
    next_url: address.optional(),
    icon: address.optional(),
    favicon: address.optional(),
    authors: z.array(author).optional(),
    language: z.string().optional(),
    expired: z.boolean().optional(),
    hubs: z.array(z.looseObject({ type: z.string(), url: address })).optional(),
    items: z.array(item),
  })
  .refine(extendsByObjects, extensions);

/** https://www.jsonfeed.org/version/1.1/#extensions-a-name-extensions-a */
function extendsByObjects(value: object): boolean {
  const own = Object.entries(value).filter(([name]) => name.startsWith('_'));
  return own.every(([, one]) => typeof one === 'object' && one !== null && !Array.isArray(one));
}

type JsonItem = z.infer<typeof item>;

/** Whether data means to be a feed. */
export const isJsonFeed = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'version' in data &&
  /^https?:\/\/(?:www\.)?jsonfeed\.org\//.test(String(data.version));

/** What a JSON Feed 1.1 says; `feed` is `null` if it is not one. */
export function readJsonFeed(
  name: string,
  source: string,
  data: unknown,
): { feed: Feed | null; problems: Problem[] } {
  const { data: feed, error } = jsonFeedSchema.safeParse(data);
  if (feed) return { feed: feedOf(name, feed, finder(source)), problems: [] };
  const [{ path = [], message = '' } = {}] = error.issues;
  const place = { file: name, line: 1, column: 1 };
  return {
    feed: null,
    problems: [problem('json-feed-schema', { detail: `${path.join('.')}: ${message}` }, place)],
  };
}

type Finder = (text: string) => { line: number; column: number };

function feedOf(name: string, feed: z.infer<typeof jsonFeedSchema>, placeOf: Finder): Feed {
  const placed = (value: string | undefined) => (value ? { value, ...placeOf(value) } : null);
  const hasAuthor = Boolean(feed.authors?.length);
  return {
    name,
    format: 'json',
    language: feed.language ?? '',
    self: placed(feed.feed_url),
    home: placed(feed.home_page_url),
    updated: null,
    archive: false,
    previous: null,
    current: null,
    items: feed.items.map((one) => itemOf(name, one, placeOf(one.id), hasAuthor)),
  };
}

/** An item, whose place is that of its id. */
function itemOf(file: string, one: JsonItem, place: ReturnType<Finder>, hasAuthor: boolean): FeedItem {
  const dated = (value: string | undefined): Dated | null =>
    value === undefined ? null : { value, ...place, instant: instantOf(value) };
  return {
    file,
    ...place,
    id: one.id,
    isPermaLink: false,
    title: one.title ?? '',
    link: one.url,
    language: one.language ?? '',
    published: dated(one.date_published),
    updated: dated(one.date_modified),
    hasAuthor: hasAuthor || Boolean(one.authors?.length),
    content: one.content_html ?? null,
    media: mediaOf(one).map((media) => ({ ...place, ...media })),
    alternates: [],
  };
}

function mediaOf({ image, banner_image, attachments = [] }: JsonItem): Omit<MediaFacts, 'line' | 'column'>[] {
  const pictures = [image, banner_image].filter((url) => url !== undefined);
  return [
    ...pictures.map((value) => ({ value })),
    ...attachments.map(({ url, mime_type: type, size_in_bytes: size }) => ({
      value: url,
      type,
      length: size === undefined ? undefined : String(size),
    })),
  ];
}

/** Where a text stands in JSON, as a whole string. */
function finder(source: string): Finder {
  const placeOf = placesIn(source);
  return (text) => placeOf(Math.max(0, source.indexOf(JSON.stringify(text))));
}
