import { XMLParser } from 'fast-xml-parser';
import { feedPage } from '../../src/newsroom/pages/feed.ts';
import { createResolver } from '../../src/newsroom/routes.ts';
import type { Content } from '../../src/newsroom/snapshot.ts';
import { rss } from '../../src/outputs/rss.ts';
import { articleOf, contentOf, imageOf } from '../newsroom/contents.ts';
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

/** A story with everything that a feed shows. */
export const rivers = articleOf('rivers', 'en', {
  title: 'How rivers rise',
  published: Date.parse('2026-01-21T18:30:00+03:00'),
  updated: Date.parse('2026-01-22T09:00:00+03:00'),
  topics: ['water', 'paper'],
  translators: ['translator'],
  image: { src: 'hero 1.png', alt: 'A river', caption: null, credit: 'The Desk', wordsOf: null },
});
const arabicRivers = articleOf('rivers', 'ar', {
  ...rivers,
  edition: 'ar',
  original: 'en',
  title: 'أنهار',
  slug: 'أنهار',
});
const markdown =
  'انظر [الصفحة](/en/about/) والحاشية[^1] والصورة ![نهر](hero%201.png).\n\n- بند\n\n> قول\n\n[^1]: حاشية.';
/** The story and its translation. */
export const both = contentOf([rivers, arabicRivers], {
  images: [imageOf('stories/rivers', 'hero 1.png')],
  readBody: () => markdown,
});
