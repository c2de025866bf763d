import { type IndexEntry, monthOf } from './article-index.ts';

const hourMs = 60 * 60 * 1000;
/** How long an article is news. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const newsWindowMs = 48 * hourMs;
const newsLimit = 1000;

/** The first month whose articles can be news at a moment, `yyyy-mm` in UTC. */
export const firstNewsMonth = (now: number) =>
  Number.isFinite(now) ? monthOf(Math.max(now - newsWindowMs, 0)) : '9999-99';

/** Ids of those articles that are news at a moment, of the newest of an edition, the oldest first. */
export function newsOf(newest: readonly IndexEntry[], now: number): string[] {
  return newest
    .slice(-newsLimit)
    .filter(({ published }) => published > now - newsWindowMs)
    .map(({ story }) => story);
}
