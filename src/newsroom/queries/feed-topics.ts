import { type FeedFormat, perFormat } from '../../publication/feed-formats.ts';
import { type TermKind, termKinds } from '../../publication/publication.ts';
import type { Located } from '../../publication/sites.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { hasPage } from './listings.ts';

/** What a feed follows: all stories of an edition, its corrections, or the stories under a term. */
export interface FeedTopic {
  kind: 'all' | 'corrections' | TermKind;
  /** Of a term. */
  id: string;
  /** The id under which subscribers know it, if that is one it had before. */
  alias?: string | undefined;
}

/** The feeds that every edition has. */
export const editionFeeds: readonly FeedTopic[] = [
  { kind: 'all', id: '' },
  { kind: 'corrections', id: '' },
];

/** Every feed an edition has now: its own first, then those of its terms. */
export function feedsOf(snapshot: Snapshot, edition: string): FeedTopic[] {
  const terms = termKinds.flatMap((kind) =>
    snapshot.publication.terms[kind]
      .filter(({ id }) => hasPage(snapshot, edition, kind, id))
      .map(({ id }) => ({ kind, id })),
  );
  return [...editionFeeds, ...terms];
}

/** A feed as one word, which is also the key of the index that holds its stories: `all`, `section:world`. */
export function feedKey({ kind, id, alias }: FeedTopic): string {
  return [kind, id, alias].filter(Boolean).join(':');
}

/** The inverse of `feedKey`. */
export function feedOfKey(key: string): FeedTopic {
  const [kind, id = '', alias] = key.split(':');
  const found = (['all', 'corrections', ...termKinds] as const).find((one) => one === kind);
  if (!found) throw new RangeError(`no feed ${key}`);
  return { kind: found, id, ...(alias && { alias }) };
}

/** Where a document of a feed is, in each format; `number` is that of an archive. */
export function feedUrls(
  publication: Located,
  edition: string,
  { kind, id, alias = id }: FeedTopic,
  number: number | null = null,
) {
  const urls = urlsOf(publication);
  return perFormat((format: FeedFormat) => {
    if (number !== null) return urls.feedArchive(edition, number, format);
    if (kind === 'all') return urls.feed(edition, format);
    if (kind === 'corrections') return urls.correctionsFeed(edition, format);
    return urls.termFeed(edition, kind, alias, format);
  });
}
