import type { Article } from '../../story/article.ts';
import type { ScheduledChange } from './cells.ts';
import { coverageEnd } from './coverage.ts';

/** When an article comes, changes or goes by itself after a moment. */
export function scheduleOf(article: Article, now: number): ScheduledChange[] {
  const { story, status, published, expires } = article;
  if (status === 'draft') return [];
  return [published, coverageEnd(article) ?? now, expires ?? now]
    .filter((at) => at > now)
    .map((at): ScheduledChange => [at, story]);
}

/** The order of wakes. */
export function byInstant([a, one]: ScheduledChange, [b, two]: ScheduledChange): number {
  return a - b || Number(one > two) - Number(one < two);
}
