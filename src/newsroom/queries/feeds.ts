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
    return page ? { stories: ids(page.articles), previous: page.older ?? null } : null;
  },

  /** The newest corrections of an edition, newest first, by story and instant. */
  latestCorrections: (snapshot: Snapshot, edition: string, count: number) =>
    shelf(snapshot, edition, 'all')
      .flatMap(({ story, corrections }) => {
        const byInstant = Map.groupBy(corrections, ({ at }) => at);
        return [...byInstant].map(([at, same]) => ({ story, at, texts: same.map(({ text }) => text) }));
      })
      .sort((a, b) => b.at - a.at || Number(a.story > b.story) - Number(a.story < b.story))
      .slice(0, count),
};
