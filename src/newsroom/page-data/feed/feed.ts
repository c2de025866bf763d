import { type FeedFormat, perFormat } from '../../../publication/feed-formats.ts';
import { type Edition, editionOf } from '../../../publication/publication.ts';
import { absolute, urlsOf } from '../../../publication/urls.ts';
import type { Newsroom } from '../../newsroom.ts';
import { type FeedTopic, feedOfKey, feedUrls } from '../../queries/feed-topics.ts';
import type { Answer } from '../../queries.ts';
import type { Route } from '../../routes/routes.ts';
import { articleItem, correctionItem, type FeedItem, type Person, publisherOf } from './items.ts';
import { feedWords } from './words.ts';

/** A show as directories of podcasts list it. */
export type ShowFeed = NonNullable<Answer<'podcast'>>;

/** What a document of a feed says, whatever its format. URLs are absolute. */
export interface FeedPage {
  edition: Edition;
  timeZone: string;
  title: string;
  description: string;
  /** The page that the feed follows. */
  home: string;
  publisher: Person;
  /** This document in each format. */
  self: Record<FeedFormat, string>;
  /** The document that readers subscribe to; this one, unless it belongs to the archive. */
  current: Record<FeedFormat, string>;
  archived: boolean;
  /** The archive document with the stories before these. */
  previous: Record<FeedFormat, string> | null;
  /** The hub that tells subscribers of new items; archives have none to tell of. */
  hub: string | null;
  /** The path of what the feed looks like in a browser. */
  style: string;
  /** When an item last changed, in milliseconds since 1970-01-01 UTC; `null` if there is none. */
  updated: number | null;
  /** What podcast programs are told, if it is the feed of a show that they can take. */
  show: ShowFeed | null;
  /** Newest first. */
  items: readonly FeedItem[];
}

export function feedPage(newsroom: Newsroom, route: Route): FeedPage {
  const publication = newsroom.ask('publication');
  const { origin, timeZone } = publication;
  const edition = editionOf(publication, route.edition);
  const feed = feedOfKey(route.id);
  const placesOf = (number: number | null, of = feed) => {
    const places = feedUrls(publication, edition.id, of, number);
    return perFormat((format) => absolute(origin, places[format]));
  };
  const { items, previous } = contentOf(newsroom, edition.id, feed, route.number);
  const words = feedWords(newsroom, edition.id, feed);
  const { plain } = newsroom.language(edition.id).isolation;
  return {
    edition,
    timeZone,
    ...words,
    title: plain(words.title),
    description: plain(words.description),
    home: absolute(origin, words.home),
    publisher: publisherOf(newsroom, edition.id),
    self: placesOf(route.number),
    current: placesOf(null, { ...feed, alias: undefined }),
    archived: route.number !== null,
    previous: previous === null ? null : placesOf(previous),
    hub: route.number === null ? newsroom.ask('hub') : null,
    style: urlsOf(publication).feedStyle(edition.id),
    ...contentsOf(items),
    show: showOf(newsroom, edition.id, feed),
  };
}

const contentsOf = (items: readonly FeedItem[]): Pick<FeedPage, 'items' | 'updated'> => ({
  updated: items.length > 0 ? Math.max(...items.map(({ updated }) => updated)) : null,
  items,
});

/** A show without a picture is a feed like any other. */
function showOf(newsroom: Newsroom, edition: string, { kind, id }: FeedTopic): ShowFeed | null {
  const found = kind === 'show' ? newsroom.ask('podcast', edition, id) : null;
  if (!found) return null;
  const { host } = urlsOf(newsroom.ask('publication')).siteOf(edition);
  return { ...found, image: absolute(host, found.image) };
}

function contentOf(
  newsroom: Newsroom,
  edition: string,
  { kind, id }: FeedTopic,
  number: number | null,
): { items: FeedItem[]; previous: number | null } {
  if (kind === 'corrections') {
    const { feedItems } = newsroom.ask('publication');
    const corrections = newsroom.ask('latestCorrections', edition, feedItems);
    return { items: corrections.flatMap((one) => correctionItem(newsroom, edition, one)), previous: null };
  }
  const found = newsroom.ask('feedStories', edition, kind, id, number);
  if (!found) throw new RangeError(`no archive ${number} of the feed of ${edition}`);
  const items = found.stories.flatMap((story) => articleItem(newsroom, edition, story));
  return { items, previous: found.previous };
}
