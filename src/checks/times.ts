import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { arrivalOf } from '../newsroom/snapshot/status.ts';
import { type Finding, finding } from '../problems/problem.ts';
import type { Article } from '../story/article.ts';
import { originalsOf } from './originals.ts';

/**
 * An article can't be updated before it was published (Google: dateModified ≥ datePublished). What
 * a translation inherits is said once, at the original.
 */
export function times(content: Content): Finding[] {
  return ownTimes(content)
    .filter(({ updated, published }) => updated !== null && updated < published)
    .map(({ body }) => finding('updated-before-published', {}, body.file, ['updated']));
}

/**
 * What is said to have happened to an article that readers can see has happened.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function futureTimes(content: Content, now: number): Finding[] {
  const shown = (article: Article) => arrivalOf(article) <= now && article.status !== 'draft';
  const updates = ownTimes(content)
    .filter((article) => shown(article) && (article.updated ?? 0) > now)
    .map(({ body }) => finding('time-in-future', { key: 'updated' }, body.file, ['updated']));
  const corrections = content.articles.filter(shown).flatMap(({ corrections, body }) =>
    corrections.flatMap(({ at }, index) => {
      const path = ['corrections', index, 'at'];
      return at > now ? [finding('time-in-future', { key: path.join('.') }, body.file, path)] : [];
    }),
  );
  return [...updates, ...corrections];
}

/** Articles whose times are not merely those of their original. */
function ownTimes(content: Content): Article[] {
  const originalOf = originalsOf(content);
  return content.articles.filter((article) => {
    const original = originalOf(article);
    return (
      article === original ||
      article.updated !== original?.updated ||
      article.published !== original.published
    );
  });
}
