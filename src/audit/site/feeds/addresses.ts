import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import type { FeedFacts, ItemFacts } from '../../facts.ts';
import { at, type BuiltSite, isIndexable, type SiteRule, top, urlOf } from '../built-site.ts';

/** A feed says the address it is published at. */
export const feedSelf: SiteRule = (site) =>
  [...site.feeds.values()].flatMap(({ name, self }) => {
    const url = self?.value ?? '';
    const target = site.resolve(url, name);
    if (isAbsolute(url) && target.on === 'site' && target.name === name) return [];
    return [
      problem(
        'feed-self',
        { url: url && `${url}, not ${urlOf(site, name)}` },
        self ? at(name, self) : top(name),
      ),
    ];
  });

/** A feed and its items lead to canonical addresses of pages. */
export const feedLinks: SiteRule = (site) =>
  [...site.feeds.values()].flatMap((feed) =>
    [
      ...(feed.home ? [feed.home] : []).filter(({ value }) => !isPageOf(site, value, feed.name)),
      ...feed.items
        .filter(({ link }) => !isPageOf(site, link, feed.name))
        .map((item) => ({ ...item, value: item.link })),
    ].map((one) => problem('feed-link', { url: one.value || 'no address' }, at(feed.name, one))),
  );

function isPageOf(site: BuiltSite, url: string, from: string): boolean {
  const page = site.pageAt(url, from);
  return isAbsolute(url) && page !== undefined && isIndexable(page);
}

/** What the content of items leads to and shows is published. */
export const feedContents: SiteRule = (site) =>
  [...site.feeds.values()].flatMap(({ name, items }) =>
    items.flatMap(({ refs }) =>
      refs.flatMap((ref) => {
        const target = site.resolve(ref.value, name);
        if (!isAbsolute(ref.value) || target.on !== 'site' || target.exists) return [];
        const detail = `leads to ${ref.value}, where nothing is published`;
        return [problem('feed-content', { detail }, at(name, ref))];
      }),
    ),
  );

/** The translations that an item names are those of its page. */
export const feedAlternates: SiteRule = (site) =>
  [...site.feeds.values()].flatMap((feed) =>
    feed.items.flatMap((item) =>
      item.alternates
        .filter((url) => !isTranslation(site, feed, item, url))
        .map((url) => problem('feed-alternate', { url }, at(feed.name, item))),
    ),
  );

function isTranslation(site: BuiltSite, { name }: FeedFacts, { link }: ItemFacts, url: string): boolean {
  const page = site.pageAt(link, name);
  const other = site.pageAt(url, name);
  return (
    other !== undefined && Boolean(page?.alternates.some(({ value }) => site.pageAt(value, name) === other))
  );
}
