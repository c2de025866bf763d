import type { Article } from '../../story/article.ts';
import { type Cells, cellsOf, type ScheduledChange } from './cells.ts';
import { coverageEnd } from './coverage.ts';
import { turnsOf } from './front-page.ts';
import { newsWindowMs } from './news.ts';
import { arrivalOf } from './status.ts';

/**
 * When time alone next changes what readers see: an embargo lifts, a story expires, one is no
 * longer news, or what an editor leads with begins or ends. Instants are milliseconds since 1970-01-01 UTC.
 *
 * @param cells as they are at `now`
 * @returns the first such instant after `now`, `Infinity` if there is none
 */
export function nextChange(cells: Pick<Cells, 'get'>, now: number): number {
  const { publication, schedule, news, story, frontPlan } = cellsOf(cells);
  const coming = schedule().flatMap(([at]) => (at > now ? [at] : []));
  const leaving = publication().editions.flatMap(({ id: edition }) => {
    const [oldest = ''] = news(edition);
    const article = story(oldest)?.articles.find((one) => one.edition === edition);
    return article ? [article.published + newsWindowMs] : [];
  });
  const turning = turnsOf(frontPlan()).filter((at) => at > now);
  return Math.min(...coming.slice(0, 1), ...leaving, ...turning, Number.POSITIVE_INFINITY);
}

/** When an article comes, changes or goes by itself after a moment. */
export function scheduleOf(article: Article, now: number): ScheduledChange[] {
  const { story, status, expires } = article;
  const arrival = arrivalOf(article);
  if (status === 'draft' || arrival === Number.POSITIVE_INFINITY) return [];
  return [arrival, coverageEnd(article) ?? now, expires ?? now]
    .filter((at) => at > now)
    .map((at): ScheduledChange => [at, story]);
}

/** The order of scheduled changes. */
export function byInstant([a, one]: ScheduledChange, [b, two]: ScheduledChange): number {
  return a - b || Number(one > two) - Number(one < two);
}
