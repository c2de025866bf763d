import { problem } from '../../../problems/problem.ts';
import type { FeedFacts, Placed } from '../../facts.ts';
import { at, type BuiltSite, type SiteRule, top } from '../built-site.ts';

/** Archive documents form a chain from a feed back to its oldest items, and lead to that feed. */
export const feedArchives: SiteRule = (site) =>
  [...site.feeds.values()].flatMap((feed) => [
    ...links(site, feed).map(({ detail, link }) =>
      problem('feed-archive', { detail }, link ? at(feed.name, link) : top(feed.name)),
    ),
  ]);

function links(site: BuiltSite, feed: FeedFacts): { detail: string; link: Placed | null }[] {
  const found: { detail: string; link: Placed | null }[] = [];
  const { previous, current, archive } = feed;
  const before = previous && feedAt(site, previous.value, feed.name);
  if (previous && !before)
    found.push({ detail: `${previous.value} is no feed of this site.`, link: previous });
  if (before && !before.archive)
    found.push({ detail: `${before.name} is not marked as an archive.`, link: previous });
  if (!archive)
    return before && isCircular(site, feed)
      ? [...found, { detail: 'The chain never ends.', link: previous }]
      : found;
  const subscription = current && feedAt(site, current.value, feed.name);
  if (!subscription || subscription.archive)
    found.push({
      detail: 'The archive document does not name the feed that people subscribe to.',
      link: current,
    });
  else if (!chain(site, subscription).includes(feed))
    found.push({ detail: `The chain of ${subscription.name} does not lead here.`, link: current });
  return found;
}

const feedAt = (site: BuiltSite, url: string, from: string) => {
  const target = site.resolve(url, from);
  return target.on === 'site' ? site.feeds.get(target.name) : undefined;
};

/** A feed and the archive documents before it, until one is met again. */
function chain(site: BuiltSite, feed: FeedFacts): FeedFacts[] {
  const met = new Set<FeedFacts>();
  for (let one: FeedFacts | null | undefined = feed; one && !met.has(one); ) {
    met.add(one);
    one = one.previous && feedAt(site, one.previous.value, one.name);
  }
  return [...met];
}

function isCircular(site: BuiltSite, feed: FeedFacts): boolean {
  const last = chain(site, feed).at(-1);
  return Boolean(last?.previous && feedAt(site, last.previous.value, last.name));
}
