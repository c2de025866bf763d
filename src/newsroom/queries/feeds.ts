import { podcastTypes } from '../../publication/media/podcast.ts';
import { articleIndex, type IndexEntry, type Snapshot } from '../snapshot/snapshot.ts';
import { type FeedTopic, feedKey, feedsOf } from './feed-topics.ts';
import { listingPage } from './listings.ts';
import { mediaQueries } from './media.ts';

/** What feeds carry, and which feeds there are. */
export const feedQueries = {
  /** The WebSub hub that is told of new stories. */
  hub: ({ publication }: Snapshot) => publication.hub,

  /** Every feed of an edition: its own first, then those of its sections, topics and people. */
  feeds: (snapshot: Snapshot, edition: string) => feedsOf(snapshot, edition),

  /**
   * The stories that a document of a feed carries, newest first, and the archive before it. `null`
   * is the document that readers subscribe to; only the feed of all stories has numbered ones. That of a show has all
   * its episodes: podcast programs drop those that are gone from it.
   */
  feedStories: (
    snapshot: Snapshot,
    edition: string,
    kind: FeedTopic['kind'],
    id: string,
    number: number | null,
  ) => {
    const all = articleIndex(snapshot, edition, feedKey({ kind, id }));
    const perPage = snapshot.publication.feedItems;
    const ids = (articles: readonly IndexEntry[]) => articles.map(({ story }) => story);
    if (kind !== 'all') {
      const newest = all.slice(-perPage);
      const older =
        kind === 'show' ? all.slice(0, -perPage).filter((one) => isHeard(snapshot, edition, one)) : [];
      return { stories: ids([...older, ...newest]).reverse(), previous: null };
    }
    const page = listingPage(all, number, perPage);
    return page ? { stories: ids(page.items), previous: page.older ?? null } : null;
  },

  /** What an edition put right last, newest first: in which story, when, and in what words. */
  latestCorrections: (snapshot: Snapshot, edition: string, count: number) => {
    const newest = snapshot.corrections(edition).toReversed();
    const together = Map.groupBy(newest, ({ story, at }) => `${at} ${story}`);
    return [...together.values()].slice(0, count).flatMap((same) => {
      const texts = same.map(({ text }) => text).reverse();
      return same.slice(0, 1).map(({ story, at }) => ({ story, at, texts }));
    });
  },
};

/** Whether a story has a recording of its own that podcast programs play. */
function isHeard(snapshot: Snapshot, edition: string, { story }: IndexEntry): boolean {
  const audio = snapshot.story(story).find((one) => one.edition === edition)?.audio;
  const file = audio && mediaQueries.media(snapshot, `stories/${story}`, audio.src, edition);
  return file != null && podcastTypes[file.type] !== undefined;
}
