/**
 * The formats that every feed comes in, all saying the same: the file each is in, and its media type.
 * https://www.rssboard.org/rss-specification, RFC 4287, https://www.jsonfeed.org/version/1.1/
 */
export const feedFormats = {
  rss: { name: 'RSS', extension: 'xml', file: 'feed.xml', type: 'application/rss+xml' },
  atom: { name: 'Atom', extension: 'atom.xml', file: 'atom.xml', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', extension: 'json', file: 'feed.json', type: 'application/feed+json' },
} as const;
export type FeedFormat = keyof typeof feedFormats;

/** Their names, in the order in which readers are offered them. */
export const feedFormatNames = Object.keys(feedFormats) as FeedFormat[];

/** Something for each format. */
export function perFormat<T>(make: (format: FeedFormat) => T): Record<FeedFormat, T> {
  return { rss: make('rss'), atom: make('atom'), json: make('json') };
}
