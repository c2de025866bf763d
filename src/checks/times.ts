import type { Content } from '../newsroom/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';

/** A story can't be updated before it was published (Google: dateModified ≥ datePublished). */
export function times(content: Content): Finding[] {
  return content.articles
    .filter(({ edition, original }) => edition === original)
    .filter(({ updated, published }) => updated !== null && updated < published)
    .map(({ body }) => finding('updated-before-published', {}, body.file, ['updated']));
}
