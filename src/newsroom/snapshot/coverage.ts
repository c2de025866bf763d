import type { Article } from '../../story/article.ts';
import type { LiveArticle } from './cells.ts';
import { lastChange } from './corrections.ts';

/** How long coverage of which nobody says when it ends counts as live after its last change. */
const quietMs = 24 * 60 * 60 * 1000;

/**
 * When live coverage ends: when the article says, or else a day after readers were last told something
 * new. In milliseconds since 1970-01-01 UTC; `null` for what is no live coverage.
 */
export function coverageEnd(
  article: Pick<Article, 'kind' | 'coverageEnds' | 'published' | 'updated' | 'corrections'>,
): number | null {
  if (article.kind !== 'live') return null;
  return article.coverageEnds ?? (lastChange(article) ?? article.published) + quietMs;
}

/** The same article, as it is at a moment: coverage goes on or has ended. */
export function withCoverage(article: LiveArticle, now: number): LiveArticle {
  const end = coverageEnd(article);
  return end !== null && end <= now ? { ...article, ended: true } : article;
}
