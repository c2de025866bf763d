import { type FeedTopic, feedKey, feedsOf } from '../feeds.ts';
import { listingPage } from '../listings.ts';
import { type Snapshot, shelf } from '../snapshot.ts';

/** What feeds carry, and which feeds there are. */
export const feedQueries = {
  /** The WebSub hub that is told of new stories. */
  hub: ({ content }: Snapshot) => content.publication.hub,

  /** Every feed of an edition: its own first, then those of its sections, topics and people. */
  feeds: (snapshot: Snapshot, edition: string) => feedsOf(snapshot, edition),

  /**
   * The stories that a document of a feed carries, newest first, and the archive before it. `null`
   * is the document that readers subscribe to; only the feed of all stories has numbered ones.
   */
  feedStories: (
    snapshot: Snapshot,
    edition: string,
    kind: FeedTopic['kind'],
    id: string,
    number: number | null,
  ) => {
    const all = shelf(snapshot, edition, feedKey({ kind, id }));
    const perPage = snapshot.content.publication.feedItems;
    const ids = (articles: typeof all) => articles.map(({ story }) => story);
    if (kind !== 'all') return { stories: ids(all.slice(-perPage)).reverse(), previous: null };
    const page = listingPage(all, number, perPage);
    return page ? { stories: ids(page.items), previous: page.older ?? null } : null;
  },

  /** The newest corrections of an edition, newest first, by story and instant. */
  latestCorrections: ({ corrections }: Snapshot, edition: string, count: number) => {
    const groups = Map.groupBy(corrections.get(edition) ?? [], ({ story, at }) => `${at} ${story}`);
    const newest = [...groups.values()].slice(-count).reverse();
    return newest.flatMap((same) => {
      const [first] = same;
      return first ? [{ story: first.story, at: first.at, texts: same.map(({ text }) => text) }] : [];
    });
  },
};
