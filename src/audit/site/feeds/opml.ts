import { problem } from '../../../problems/problem.ts';
import { at, type SiteRule } from '../built-site.ts';

/** Lists of feeds name feeds of the site. */
export const opmlFeeds: SiteRule = (site) =>
  site.opml.flatMap(({ name, feeds }) =>
    feeds
      .filter(({ value }) => {
        const target = site.resolve(value, name);
        return target.on === 'nowhere' || (target.on === 'site' && !site.feeds.has(target.name));
      })
      .map((feed) => problem('opml-feed', { url: feed.value }, at(name, feed))),
  );
