import type { Article } from '../../story/article.ts';

type Times = Pick<Article, 'status' | 'preview' | 'published' | 'expires' | 'together'>;

/**
 * When an article that is no draft can be seen first, in milliseconds since 1970-01-01 UTC. Of those
 * that are published together it is when the last one is ready; `Infinity` as long as one has no text.
 */
export function arrivalOf({ published, together }: Pick<Article, 'published' | 'together'>): number {
  if (!together) return published;
  return together.lacks.length > 0 ? Number.POSITIVE_INFINITY : Math.max(published, together.from);
}

/** Whether whoever looks can see an article at a moment, in milliseconds since 1970-01-01 UTC. */
export function isLive(article: Times, now: number): boolean {
  const { status, preview, expires } = article;
  if (preview) return true;
  return status === 'published' && arrivalOf(article) <= now && (expires === null || expires > now);
}

/** Why an article that was public is no more. */
export type Reason = 'withdrawn' | 'expired';

/** Why readers can't see what they once could; `null` if they can, or never could. */
export function departed(article: Times, now: number): Reason | null {
  const { status, expires } = article;
  const arrival = arrivalOf(article);
  if (arrival > now) return null;
  if (status === 'withdrawn') return 'withdrawn';
  const expired = expires !== null && expires <= now && expires > arrival;
  return status === 'published' && expired ? 'expired' : null;
}
