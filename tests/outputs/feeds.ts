import { XMLParser } from 'fast-xml-parser';
import { feedPage } from '../../src/newsroom/pages/feed.ts';
import { createResolver } from '../../src/newsroom/routes.ts';
import type { Content } from '../../src/newsroom/snapshot.ts';
import { rss } from '../../src/outputs/rss.ts';
import { newsroomOf } from '../newsroom/library.ts';

/** The RSS of an edition, as text. */
export function feed(content: Content, edition = 'en', now?: number): string {
  const { newsroom, library } = newsroomOf(content, now);
  return rss(feedPage(newsroom, createResolver(library.snapshot)(`/${edition}/feed.xml`)));
}

const lists = new Set(['item', 'category', 'dc:creator']);
/** Reads XML as plain data, attributes as `@name`. */
export const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: true,
  htmlEntities: true,
  isArray: (name) => lists.has(name),
});
/** The RSS of an edition as a reader sees it. */
export const read = (content: Content, edition?: string) => parser.parse(feed(content, edition)).rss.channel;
