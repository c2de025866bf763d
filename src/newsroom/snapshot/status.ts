import type { Article } from '../../story/article.ts';

type Times = Pick<Article, 'status' | 'preview' | 'published' | 'expires'>;

/** Whether whoever looks can see an article at a moment, in milliseconds since 1970-01-01 UTC. */
export function isLive({ status, preview, published, expires }: Times, now: number): boolean {
  if (preview) return true;
  return status === 'published' && published <= now && (expires === null || expires > now);
}

/** Why an article that was public is no more. */
export type Reason = 'withdrawn' | 'expired';

/** Why readers can't see what they once could; `null` if they can, or never could. */
export function departed({ status, published, expires }: Times, now: number): Reason | null {
  if (published > now) return null;
  if (status === 'withdrawn') return 'withdrawn';
  const expired = expires !== null && expires <= now && expires > published;
  return status === 'published' && expired ? 'expired' : null;
}
