import { byAge } from '../snapshot/article-index.ts';
import type { IndexEntry, LiveArticle, Snapshot } from '../snapshot/snapshot.ts';

/** How far back a topic is searched: bounds the work for one article in an archive of any size. */
const depth = 50;

/**
 * Ids of older articles on the same topics: most topics in common first, then the newest. Only older
 * ones, so that a new story never changes the pages of the archive.
 */
export function relatedTo(snapshot: Snapshot, article: LiveArticle, count: number): string[] {
  const shared = new Map<string, { item: IndexEntry; topics: number }>();
  for (const topic of new Set(article.topics)) {
    for (const item of snapshot.index(article.edition, `topic:${topic}`).before(article, depth)) {
      shared.set(item.story, { item, topics: (shared.get(item.story)?.topics ?? 0) + 1 });
    }
  }
  return [...shared.values()]
    .sort((a, b) => b.topics - a.topics || byAge(b.item, a.item))
    .slice(0, count)
    .map(({ item }) => item.story);
}

/** Ids of older articles of the same section, the newest first. Older ones only, for the same reason. */
export function earlierInSection(snapshot: Snapshot, article: LiveArticle, count: number): string[] {
  const { edition, section } = article;
  return snapshot
    .index(edition, `section:${section}`)
    .before(article, count)
    .map(({ story }) => story)
    .reverse();
}
