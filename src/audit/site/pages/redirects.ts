import { problem } from '../../../problems/problem.ts';
import type { HtmlFacts } from '../../facts.ts';
import { at, type BuiltSite, type SiteRule } from '../built-site.ts';

/** A page that redirects leads to a page that exists and stays, and is not found itself. */
export const redirects: SiteRule = (site) =>
  [...site.pages.values()].flatMap((page) => {
    if (!page.refresh) return [];
    return wrongWith(site, page, page.refresh.value).map((detail) =>
      problem('redirect', { detail }, at(page.name, page.refresh ?? { line: 1, column: 1 })),
    );
  });

function wrongWith(site: BuiltSite, page: HtmlFacts, url: string): string[] {
  const target = site.pageAt(url, page.name);
  if (!target) {
    const to = site.resolve(url, page.name);
    const exists = to.on === 'elsewhere' || (to.on === 'site' && to.exists);
    return exists ? [] : [`The page redirects to ${url}, where nothing is published.`];
  }
  if (target.refresh) return [`The page redirects to ${url}, which redirects again.`];
  const isCanonical = site.pageAt(page.canonical?.value ?? '', page.name) === target;
  return [
    ...(isCanonical ? [] : ['The canonical address of the page is not the one it redirects to.']),
    ...(page.noindex ? [] : ['The page redirects but may be found by search engines.']),
  ];
}
