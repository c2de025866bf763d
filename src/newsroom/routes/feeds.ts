import { type FeedFormat, feedFormatNames } from '../../publication/feed-formats.ts';
import { urls } from '../../publication/urls.ts';
import { type FeedTopic, feedKey, feedsOf, feedUrls } from '../feeds.ts';
import { closedPages } from '../listings.ts';
import { type Snapshot, shelf } from '../snapshot.ts';

/** The template of each format. */
const templateOf = { rss: 'feed', atom: 'atom', json: 'json-feed' } as const satisfies Record<
  FeedFormat,
  string
>;

/** What feeds need first, then feeds. */
export const feedTemplates = ['feed-style', 'opml', 'feed', 'atom', 'json-feed'] as const;
type FeedTemplate = (typeof feedTemplates)[number];

interface FeedRoute {
  template: FeedTemplate | 'feeds';
  /** The feed, as `feedKey` writes it. */
  id: string;
  url: string;
  /** The number of an archive document. */
  number: number | null;
}

/** Whether a template is one format of a feed. */
export function isFeed(template: string): boolean {
  return Object.values<string>(templateOf).includes(template);
}

/**
 * Every feed of an edition, with the archive of its own: document k holds the k-th full page of the
 * oldest stories and never changes again (RFC 5005). Other feeds carry their newest stories only, so
 * that the files a new story changes don't grow in number with the terms it is under.
 */
export function feedRoutes(snapshot: Snapshot, edition: string): FeedRoute[] {
  const perPage = snapshot.content.publication.feedItems;
  const closed = closedPages(shelf(snapshot, edition, 'all').length, perPage);
  const archives = Array.from({ length: closed }, (_, index) => index + 1);
  const [own, ...others] = feedsOf(snapshot, edition);
  return [
    { template: 'feeds', id: '', url: urls.feeds(edition), number: null },
    { template: 'feed-style', id: '', url: urls.feedStyle(edition), number: null },
    { template: 'opml', id: '', url: urls.opml(edition), number: null },
    ...(own ? [null, ...archives].flatMap((number) => documents(edition, own, number)) : []),
    ...others.flatMap((one) => documents(edition, one, null)),
  ];
}

/** One document in every format. */
function documents(edition: string, feed: FeedTopic, number: number | null): FeedRoute[] {
  const places = feedUrls(edition, feed, number);
  return feedFormatNames.map((format) => ({
    template: templateOf[format],
    id: feedKey(feed),
    url: places[format],
    number,
  }));
}
