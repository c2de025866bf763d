import type { Content } from '../newsroom/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { originalsOf } from './originals.ts';

/**
 * An article can't be updated before it was published (Google: dateModified ≥ datePublished). What
 * a translation inherits is said once, at the original.
 */
export function times(content: Content): Finding[] {
  const originalOf = originalsOf(content);
  return content.articles
    .filter(({ updated, published }) => updated !== null && updated < published)
    .filter((article) => {
      const original = originalOf(article);
      return (
        article === original ||
        article.updated !== original?.updated ||
        article.published !== original.published
      );
    })
    .map(({ body }) => finding('updated-before-published', {}, body.file, ['updated']));
}
