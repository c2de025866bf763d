import { type FeedFormat, feedFormatNames } from '../publication/feed-formats.ts';
import { urls } from '../publication/urls.ts';
import { type FeedTopic, feedKey, feedsOf, feedUrls } from './feeds.ts';
import { closedPages } from './listings.ts';
import { type Route, route, type Template, templates } from './route.ts';
import { type Snapshot, shelf } from './snapshot.ts';

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

/**
 * Every feed of an edition, with the archive of its own: document k holds the k-th full page of the
 * oldest stories and never changes again (RFC 5005). Other feeds carry their newest stories only, so
 * that the files a new story changes don't grow in number with the terms it is under.
 */
export function feedRoutes(snapshot: Snapshot, edition: string): Route[] {
  const perPage = snapshot.content.publication.feedItems;
  const closed = closedPages(shelf(snapshot, edition, 'all').length, perPage);
  const archives = Array.from({ length: closed }, (_, index) => index + 1);
  const [own, ...others] = feedsOf(snapshot, edition);
  return [
    route('feeds', edition, '', urls.feeds(edition)),
    route('feed-style', edition, '', urls.feedStyle(edition)),
    route('opml', edition, '', urls.opml(edition)),
    ...(own ? [null, ...archives].flatMap((number) => documents(edition, own, number)) : []),
    ...others.flatMap((one) => documents(edition, one, null)),
  ];
}

/** One document in every format. */
function documents(edition: string, feed: FeedTopic, number: number | null): Route[] {
  const places = feedUrls(edition, feed, number);
  return feedFormatNames.map((format) =>
    route(templateOf[format], edition, feedKey(feed), places[format], number),
  );
}
