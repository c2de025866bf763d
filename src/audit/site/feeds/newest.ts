import { problem } from '../../../problems/problem.ts';
import type { FeedFacts } from '../../facts.ts';
import { instantOf } from '../../text.ts';
import { at, type BuiltSite, type SiteRule, top } from '../built-site.ts';

/**
 * A feed changed when its newest item did. Items of RSS don't say when they changed: their pages do,
 * and where one does not, the feed may be newer than all that is known.
 */
export const feedNewest: SiteRule = (site) =>
  [...site.feeds.values()].flatMap((feed) => {
    const { name, updated, format, items } = feed;
    if (format === 'json' || items.length === 0 || updated?.instant === null) return [];
    const changes = format === 'rss' ? changesOfPages(site, feed) : items.map((item) => item.updated);
    const known = [...changes, ...items.map(({ published }) => published)].filter((one) => one !== null);
    const newest = Math.max(...known);
    const stated = updated?.instant ?? Number.NaN;
    if (known.length === 0 || stated === newest || (stated > newest && changes.includes(null))) return [];
    const params = { value: updated?.value ?? '', newest: new Date(newest).toISOString() };
    return [problem('feed-newest', params, updated ? at(name, updated) : top(name))];
  });

function changesOfPages(site: BuiltSite, { name, items }: FeedFacts): (number | null)[] {
  return items.map(({ link }) => instantOf(site.pageAt(link, name)?.article?.modified ?? ''));
}
