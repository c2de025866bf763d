import { lookup } from 'mrmime';
import type { Element, Root } from 'xast';
import { x } from 'xastscript';
import type { FeedPage } from '../newsroom/page-data/feed/feed.ts';
import type { FeedItem } from '../newsroom/page-data/feed/items.ts';
import type { Recording } from '../newsroom/recordings.ts';

/** The modules that RSS and Atom feeds share: Dublin Core, Feed History (RFC 5005), Media RSS. */
export const feedNamespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * A document that a browser shows with a style sheet. Browsers no longer run XSLT.
 * https://www.w3.org/TR/xml-stylesheet/
 */
export function styled({ style }: Pick<FeedPage, 'style'>, root: Element): Root {
  const value = `type="text/css" href="${style}"`;
  return { type: 'root', children: [{ type: 'instruction', name: 'xml-stylesheet', value }, root] };
}

/**
 * The picture of an item. It is no enclosure: readers offer that as a file to download.
 * https://www.rssboard.org/media-rss
 */
export function mediaOf({ url, width, height, alt, credit }: NonNullable<FeedItem['image']>): Element {
  const type = lookup(url);
  const size = { width: String(width), height: String(height) };
  return x('media:content', { url, medium: 'image', ...(type && { type }), ...size }, [
    x('media:description', { type: 'plain' }, alt),
    ...(credit ? [x('media:credit', credit)] : []),
  ]);
}

/** A recording of an item, beside the enclosure: how long it is, and how large. https://www.rssboard.org/media-rss */
export function recordingOf({ url, type, kind, bytes, seconds, title, size, poster }: Recording): Element {
  const told = {
    ...{ url, type, medium: kind, fileSize: String(bytes) },
    ...(seconds !== null && { duration: String(Math.round(seconds)) }),
    ...(size && { width: String(size.width), height: String(size.height) }),
  };
  return x('media:content', told, [
    x('media:title', { type: 'plain' }, title),
    ...(poster ? [x('media:thumbnail', { url: poster.url })] : []),
  ]);
}
