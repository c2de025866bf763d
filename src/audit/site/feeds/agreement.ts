import { problem } from '../../../problems/problem.ts';
import { collapsed, primary } from '../../text.ts';
import { at, type SiteRule, top } from '../built-site.ts';

/** Characters that keep apart what is read from different sides, as a page does with elements. */
const isolates = /[\u2066-\u2069]/g;

/** Items are called what their pages are called; those that lead to a part of a page have names of their own. */
export const feedTitles: SiteRule = (site) =>
  [...site.feeds.values()].flatMap((feed) =>
    feed.items.flatMap((item) => {
      const heading = item.link.includes('#') ? null : site.pageAt(item.link, feed.name)?.h1;
      const title = collapsed(item.title);
      const same = title.replaceAll(isolates, '') === heading?.replaceAll(isolates, '');
      if (!heading || same) return [];
      return [problem('feed-title', { title, heading }, at(feed.name, item))];
    }),
  );

/** Feeds and their items are in the languages of their pages. */
export const feedLanguages: SiteRule = (site) =>
  [...site.feeds.values()].flatMap((feed) => {
    const home = feed.home ? site.pageAt(feed.home.value, feed.name) : undefined;
    const lang = home?.lang ?? '';
    if (!primary(feed.language) || (home && primary(feed.language) !== primary(lang)))
      return [problem('feed-language', { value: feed.language, lang }, top(feed.name))];
    return feed.items.flatMap((item) => {
      const page = site.pageAt(item.link, feed.name);
      const value = item.language || feed.language;
      if (!page || primary(value) === primary(page.lang)) return [];
      return [problem('feed-language', { value, lang: page.lang }, at(feed.name, item))];
    });
  });
