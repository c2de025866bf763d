import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import type { SitemapEntry, SitemapFacts } from '../../facts.ts';
import { at, type BuiltSite, isIndexable, type SiteRule } from '../built-site.ts';

/** Sitemaps list canonical addresses of pages that may be found, each once; an index lists sitemaps. */
export const sitemapAddresses: SiteRule = (site) =>
  [...site.sitemaps.values()].flatMap((sitemap) => {
    const seen = new Set<string>();
    return sitemap.entries.flatMap((entry) => {
      const url = entry.value;
      const detail = seen.has(url) ? 'is listed twice' : wrongWith(site, sitemap, entry);
      seen.add(url);
      return detail ? [problem('sitemap-url', { url, detail }, at(sitemap.name, entry))] : [];
    });
  });

function wrongWith(site: BuiltSite, { name, index }: SitemapFacts, { value }: SitemapEntry): string | null {
  const target = site.resolve(value, name);
  if (!isAbsolute(value) || target.on !== 'site') return 'is not an absolute address of this site';
  if (index) return site.sitemaps.has(target.name) ? null : 'is no sitemap';
  const page = site.pages.get(target.name);
  if (!page) return target.exists ? null : 'is not published';
  if (page.refresh) return 'only redirects';
  if (!isIndexable(page)) return 'asks not to be found';
  return page.canonical?.value === value ? null : 'is not canonical';
}

/** Pictures in sitemaps are published. */
export const sitemapImages: SiteRule = (site) =>
  [...site.sitemaps.values()].flatMap(({ name, entries }) =>
    entries.flatMap(({ images }) =>
      images
        .filter(({ value }) => {
          const target = site.resolve(value, name);
          return !isAbsolute(value) || target.on === 'nowhere' || (target.on === 'site' && !target.exists);
        })
        .map((image) => problem('sitemap-image', { url: image.value }, at(name, image))),
    ),
  );

/** A page's alternates are in a sitemap, and wherever they are, they are those of its head. */
export const sitemapAlternates: SiteRule = (site) => {
  const entries = [...site.sitemaps.values()]
    .filter(({ index }) => !index)
    .flatMap(({ name, entries }) =>
      entries.map((entry) => ({ name, entry, page: site.pageAt(entry.value, name) })),
    );
  const told = new Set(entries.filter(({ entry }) => entry.alternates.length > 0).map(({ page }) => page));
  return entries
    .filter(({ entry, page }) => page && (entry.alternates.length > 0 || !told.has(page)))
    .filter(({ entry, page }) => page && listed(entry.alternates) !== listed(page.alternates))
    .map(({ name, entry }) => problem('sitemap-alternates', { url: entry.value }, at(name, entry)));
};

const listed = (alternates: SitemapEntry['alternates']) =>
  alternates
    .map(({ language, value }) => `${language} ${value}`)
    .sort()
    .join('\n');
