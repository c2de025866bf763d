import { problem } from '../../../problems/problem.ts';
import type { HtmlFacts } from '../../facts.ts';
import { at, type BuiltSite, isIndexable, type SiteRule } from '../built-site.ts';

/** A canonical address is that of the page itself, or of a page that is canonical. */
export const canonicals: SiteRule = (site) =>
  [...site.pages.values()].flatMap((page) => {
    const { canonical, refresh, name } = page;
    if (!canonical || refresh) return [];
    const detail = wrongWith(site, page, canonical.value);
    return detail ? [problem('canonical', { detail }, at(name, canonical))] : [];
  });

function wrongWith(site: BuiltSite, page: HtmlFacts, url: string): string | null {
  const target = site.resolve(url, page.name);
  if (target.on !== 'site') return `The canonical address ${url} is not on this site.`;
  if (target.fragment) return `The canonical address ${url} names only a part of a page.`;
  if (target.name === page.name) return null;
  const other = site.pages.get(target.name);
  if (!other) return `No page is published at the canonical address ${url}.`;
  const isCanonical = isIndexable(other) && site.pageAt(other.canonical?.value ?? '', other.name) === other;
  return isCanonical ? null : `The canonical address ${url} is that of a page that is not canonical itself.`;
}
