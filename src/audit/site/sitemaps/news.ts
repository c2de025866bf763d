import { problem } from '../../../problems/problem.ts';
import type { NewsFacts, SitemapEntry, SitemapFacts } from '../../facts.ts';
import { collapsed, instantOf, primary } from '../../text.ts';
import { at, type BuiltSite, type SiteRule } from '../built-site.ts';

const hour = 60 * 60 * 1000;
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const window = 48;

/** A news sitemap says of each story what its page says. */
export const newsEntries: SiteRule = (site) =>
  [...site.sitemaps.values()].flatMap(({ name, entries }) => {
    const publications = new Set(
      entries.flatMap(({ news }) => (news ? `${news.language} ${news.publication}` : [])),
    );
    const languages = new Set(entries.flatMap(({ news }) => news?.language ?? []));
    return entries.flatMap((entry) =>
      wrongWith(site, name, entry, publications.size > languages.size).map((detail) =>
        problem('news-sitemap', { detail }, at(name, entry)),
      ),
    );
  });

function wrongWith(
  site: BuiltSite,
  from: string,
  { value, news }: SitemapEntry,
  severalNames: boolean,
): string[] {
  if (!news) return [];
  const page = site.pageAt(value, from);
  if (!page) return [];
  return [
    ...(severalNames ? [`The publication has several names, “${news.publication}” among them.`] : []),
    ...(primary(news.language) === primary(page.lang)
      ? []
      : [`The language is \`${news.language}\`, that of the page \`${page.lang}\`.`]),
    ...(dateOf(news) === null ? [`\`${news.date}\` is not a time with its offset.`] : []),
    ...(page.article && dateOf(news) !== instantOf(page.article.published)
      ? [`The story was published at ${page.article.published}, not ${news.date}.`]
      : []),
    ...(page.article && collapsed(news.title) !== collapsed(page.article.headline)
      ? [`The title “${news.title}” is not the headline.`]
      : []),
  ];
}

const dateOf = ({ date }: NewsFacts) => instantOf(date);

/** A news sitemap holds two days: before `now`, or between its own newest and oldest story. */
export const newsWindow: SiteRule = (site) =>
  [...site.sitemaps.values()].flatMap((sitemap) => {
    const dates = newsDates(sitemap);
    if (dates.length === 0) return [];
    const age = (site.now ?? Math.max(...dates)) - Math.min(...dates);
    if (age <= window * hour) return [];
    const place = { file: sitemap.name, line: 1, column: 1 };
    return [problem('news-sitemap-window', { hours: Math.round(age / hour) }, place)];
  });

const newsDates = ({ entries }: SitemapFacts) =>
  entries.flatMap(({ news }) => (news ? dateOf(news) : null) ?? []);
