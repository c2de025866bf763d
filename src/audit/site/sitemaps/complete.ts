import { problem } from '../../../problems/problem.ts';
import { isIndexable, type SiteRule, top } from '../built-site.ts';

/** Where there are sitemaps, every canonical page that may be found is in one. */
export const completeSitemaps: SiteRule = (site) => {
  const sitemaps = [...site.sitemaps.values()].filter(({ index }) => !index);
  if (sitemaps.length === 0) return [];
  const listed = new Set(
    sitemaps.flatMap(({ name, entries }) => entries.map(({ value }) => site.pageAt(value, name))),
  );
  return [...site.pages.values()]
    .filter((page) => isIndexable(page) && !listed.has(page))
    .filter((page) => site.pageAt(page.canonical?.value ?? '', page.name) === page)
    .map(({ name, canonical }) => problem('sitemap-incomplete', { url: canonical?.value ?? '' }, top(name)));
};
