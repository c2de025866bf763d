import { problem } from '../../../problems/problem.ts';
import type { FeedFacts } from '../../facts.ts';
import { type SiteRule, top } from '../built-site.ts';

/** The formats of one feed, which lie in one folder and have one home, hold the same items in the same order. */
export const feedFormats: SiteRule = (site) => {
  const groups = Map.groupBy(
    [...site.feeds.values()].filter(({ archive }) => !archive),
    ({ name, home }) => `${name.replace(/[^/]*$/, '')} ${home?.value ?? ''}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    const formats = new Set([first, ...others].map((one) => one?.format));
    if (!first || formats.size <= others.length) return [];
    return others
      .filter((other) => linksOf(other) !== linksOf(first))
      .map((other) => problem('feed-formats', { other: first.name }, top(other.name)));
  });
};

const linksOf = ({ items }: FeedFacts) => items.map(({ link }) => link).join(' ');
