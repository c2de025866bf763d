import type { Article } from '../../story/article.ts';
import type { Wake } from './cells.ts';
import { coverageEnd } from './coverage.ts';

/** When an article comes, changes or goes by itself after a moment. */
export function wakesOf(article: Article, now: number): Wake[] {
  const { story, status, published, expires } = article;
  if (status === 'draft') return [];
  return [published, coverageEnd(article) ?? now, expires ?? now]
    .filter((at) => at > now)
    .map((at): Wake => [at, story]);
}

/** The order of wakes. */
export function byInstant([a, one]: Wake, [b, two]: Wake): number {
  return a - b || Number(one > two) - Number(one < two);
}
