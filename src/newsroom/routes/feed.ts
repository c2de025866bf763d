import { type FeedFormat, feedFormatNames } from '../../publication/feed-formats.ts';
import type { Located } from '../../publication/sites.ts';
import { urlsOf } from '../../publication/urls.ts';
import { editionFeeds, type FeedTopic, feedKey, feedUrls } from '../queries/feed-topics.ts';
import { closedPages } from '../queries/listings.ts';
import { articleIndex, type Snapshot } from '../snapshot/snapshot.ts';
import { type Route, route, type Template, templates } from './route.ts';

/** The template of each format. */
const templateOf = { rss: 'feed', atom: 'atom', json: 'json-feed' } as const satisfies Record<
  FeedFormat,
  Template
>;

/**
 * Files of a lower rank are put in place first. The formats of feeds have one rank, so that those of
 * the same feed follow each other and share the texts they show.
 */
export function rankOf(template: Template): number {
  const isFeed = Object.values<Template>(templateOf).includes(template);
  return templates.indexOf(isFeed ? templateOf.rss : template);
}

/** The feeds that an edition always has, and what leads to all of them. */
export function feedRoutes(publication: Located, edition: string): Route[] {
  const urls = urlsOf(publication);
  return [
    route('feeds', edition, '', urls.feeds(edition)),
    route('feed-style', edition, '', urls.feedStyle(edition)),
    route('opml', edition, '', urls.opml(edition)),
    ...editionFeeds.flatMap((one) => documents(publication, edition, one, null)),
  ];
}

/**
 * The archive of an edition's feed: document k holds the k-th full page of the oldest stories and
 * never changes again (RFC 5005).
 */
export function archiveRoutes(snapshot: Snapshot, edition: string): Route[] {
  const closed = closedPages(articleIndex(snapshot, edition, 'all').length, snapshot.publication.feedItems);
  const numbers = Array.from({ length: closed }, (_, index) => index + 1);
  return numbers.flatMap((number) =>
    documents(snapshot.publication, edition, { kind: 'all', id: '' }, number),
  );
}

/**
 * The feed of a term. It carries the newest stories only, so that the files a new story changes don't
 * grow in number with the terms it is under. Where subscribers know it from before it stands as well: not
 * all of their programs follow what leads elsewhere.
 */
export function termFeedRoutes(publication: Located, edition: string, topic: FeedTopic): Route[] {
  return documents(publication, edition, topic, null);
}

/** One document in every format. */
function documents(publication: Located, edition: string, feed: FeedTopic, number: number | null): Route[] {
  const places = feedUrls(publication, edition, feed, number);
  return feedFormatNames.map((format) =>
    route(templateOf[format], edition, feedKey(feed), places[format], number),
  );
}
