import { problem } from '../../../problems/problem.ts';
import { at, type BuiltSite, type SiteRule } from '../built-site.ts';

const types = { rss: /rss/, atom: /atom/, json: /json/ };

/** The feeds that pages name are published, of the type they are said to be, and have titles. */
export const feedDiscovery: SiteRule = (site) =>
  [...site.pages.values()].flatMap(({ name, feeds }) =>
    feeds.flatMap((link) => {
      const detail = wrongWith(site, name, link);
      return detail ? [problem('feed-discovery', { url: link.value, detail }, at(name, link))] : [];
    }),
  );

function wrongWith(
  site: BuiltSite,
  from: string,
  { value, type, title }: { value: string; type: string; title: string },
) {
  const target = site.resolve(value, from);
  if (target.on === 'elsewhere') return null;
  const feed = target.on === 'site' ? site.feeds.get(target.name) : undefined;
  if (target.on === 'site' && target.exists && !feed) return null;
  if (!feed) return 'leads to nothing';
  if (!types[feed.format].test(type)) return `says ${type}, but the feed is ${feed.format.toUpperCase()}`;
  return title ? null : 'has no title';
}
