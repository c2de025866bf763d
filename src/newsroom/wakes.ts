import type { Article } from '../story/article.ts';
import type { Wake } from './cells.ts';

/** When an article comes or goes by itself after a moment. */
export function wakesOf({ story, status, published, expires }: Article, now: number): Wake[] {
  if (status === 'draft') return [];
  return [published, expires ?? now].filter((at) => at > now).map((at): Wake => [at, story]);
}

/** The order of wakes. */
export function byInstant([a, one]: Wake, [b, two]: Wake): number {
  return a - b || Number(one > two) - Number(one < two);
}
