import type { LiveArticle, Snapshot } from './snapshot.ts';
import { shelf } from './snapshot.ts';

/** How far back a topic is searched: bounds the work for one article in an archive of any size. */
const depth = 50;

/**
 * Older articles on the same topics: most topics in common first, then the newest. Only older ones,
 * so that a new story never changes the pages of the archive.
 */
export function relatedTo(snapshot: Snapshot, article: LiveArticle, count: number): LiveArticle[] {
  const shared = new Map<LiveArticle, number>();
  for (const topic of new Set(article.topics)) {
    const articles = shelf(snapshot, article.edition, `topic:${topic}`);
    const end = position(articles, article);
    for (const older of articles.slice(Math.max(0, end - depth), end)) {
      shared.set(older, (shared.get(older) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(
      ([a, m], [b, n]) =>
        n - m || b.published - a.published || Number(a.story > b.story) - Number(a.story < b.story),
    )
    .slice(0, count)
    .map(([older]) => older);
}

/** Older articles of the same section, the newest first. Older ones only, for the same reason. */
export function earlierInSection(snapshot: Snapshot, article: LiveArticle, count: number): LiveArticle[] {
  const articles = shelf(snapshot, article.edition, `section:${article.section}`);
  const end = position(articles, article);
  return articles.slice(Math.max(0, end - count), end).reverse();
}

/** Where an article stands on a shelf, by binary search for its age. */
function position(articles: readonly LiveArticle[], article: LiveArticle): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = articles[middle];
    const earlier =
      other &&
      (other.published < article.published ||
        (other.published === article.published && other.story < article.story));
    if (earlier) low = middle + 1;
    else high = middle;
  }
  return low;
}
