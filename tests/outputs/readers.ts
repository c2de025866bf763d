import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { FeedFormat } from '../../src/publication/feed-formats.ts';

/** What every reader must find the same in an item. */
export interface Seen {
  title: string | undefined;
  link: string | undefined;
  published: number;
  /** Story and edition: what every format's id ends with. */
  id: string | undefined;
}
/** What every reader must find the same in a feed. */
export interface SeenFeed {
  title: string | undefined;
  language: string | undefined;
  items: Seen[];
}

const instantOf = (date: string | Date | null | undefined) =>
  date instanceof Date ? date.getTime() : Date.parse(date ?? '');
/** An id without the origin. */
const nameOf = (id: string | null | undefined) => id?.replace(/^https:\/\/[^/]+\/#/, '');

/** The feed as feedsmith reads it. */
export function asFeedsmith(text: string, format: FeedFormat): SeenFeed {
  if (format === 'rss') {
    const { title, language, items = [] } = parseRssFeed(text);
    return {
      title,
      language,
      items: items.map((one) => ({
        title: one.title,
        link: one.link,
        published: instantOf(one.pubDate),
        id: nameOf(one.guid?.value),
      })),
    };
  }
  if (format === 'atom') {
    const { title, xml, entries = [] } = parseAtomFeed(text);
    return {
      title: title?.value,
      language: xml?.lang,
      items: entries.map((one) => ({
        title: one.title?.value,
        link: one.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: instantOf(one.published),
        id: nameOf(one.id),
      })),
    };
  }
  const { title, language, items = [] } = parseJsonFeed(text);
  return {
    title,
    language,
    items: items.map((one) => ({
      title: one.title,
      link: one.url,
      published: instantOf(one.date_published),
      id: nameOf(one.id),
    })),
  };
}

/** XML as @rowanmanning/feed-parser reads it, JSON as the specification says. */
export function asOthers(text: string, format: FeedFormat): SeenFeed {
  if (format === 'json') {
    const { title, language, items } = JSON.parse(text);
    return {
      title,
      language,
      items: items.map((one: Record<string, string>) => ({
        title: one['title'],
        link: one['url'],
        published: instantOf(one['date_published']),
        id: nameOf(one['id']),
      })),
    };
  }
  const { title, language, items } = parseFeed(text);
  return {
    title: title ?? undefined,
    language: language ?? undefined,
    items: items.map((one) => ({
      title: one.title ?? undefined,
      link: one.url ?? undefined,
      published: instantOf(one.published),
      id: nameOf(one.id),
    })),
  };
}
