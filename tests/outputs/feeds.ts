import { XMLParser } from 'fast-xml-parser';
import { feedPage } from '../../src/newsroom/page-data/feed/feed.ts';
import { createResolver } from '../../src/newsroom/routes/routes.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';
import { atom } from '../../src/outputs/atom.ts';
import { jsonFeed } from '../../src/outputs/json-feed.ts';
import { rss } from '../../src/outputs/rss.ts';
import type { FeedFormat } from '../../src/publication/feed-formats.ts';
import { articleOf, contentOf, imageOf } from '../newsroom/contents.ts';
import { newsroomOf } from '../newsroom/renderer.ts';

const serialisers = { rss, atom, json: jsonFeed } as const;

/** The feed at a path, as text in a format; `path` is that of any format, since all say the same. */
export function feedAt(content: Content, path: string, format: FeedFormat, now?: number): string {
  const { newsroom, renderer } = newsroomOf(content, now);
  const route = createResolver(renderer.snapshot)(path);
  if (route.url !== path) throw new RangeError(`no feed at ${path}`);
  return serialisers[format](feedPage(newsroom, route));
}

/** The RSS of an edition, as text. */
export function feed(content: Content, edition = 'en', now?: number): string {
  return feedAt(content, `/${edition}/feed.xml`, 'rss', now);
}

const lists = new Set(['item', 'entry', 'category', 'dc:creator']);
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
  source: { name: 'The Agency', url: 'https://agency.example/rivers' },
  corrections: [{ at: Date.parse('2026-01-22T10:00:00+03:00'), text: 'The river is another.' }],
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
