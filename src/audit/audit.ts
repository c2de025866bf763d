import { type Problem, sortProblems } from '../problems/problem.ts';
import type { Examined } from './facts.ts';
import { feedAlternates, feedContents, feedLinks, feedSelf } from './rules/feeds/addresses.ts';
import { feedLanguages, feedTitles } from './rules/feeds/agreement.ts';
import { feedArchives } from './rules/feeds/archives.ts';
import { feedFormats } from './rules/feeds/formats.ts';
import { feedMedia } from './rules/feeds/media.ts';
import { feedNewest } from './rules/feeds/newest.ts';
import { opmlFeeds } from './rules/feeds/opml.ts';
import { adsTxt } from './rules/files/ads.ts';
import { headersFile } from './rules/files/headers.ts';
import { llmsTxt } from './rules/files/llms.ts';
import { manifests } from './rules/files/manifest.ts';
import { redirectsFile } from './rules/files/redirects.ts';
import { robotsLines, robotsSitemaps } from './rules/files/robots.ts';
import { securityTxt } from './rules/files/security.ts';
import { canonicals } from './rules/pages/canonicals.ts';
import { dataAddresses } from './rules/pages/data-addresses.ts';
import { feedDiscovery } from './rules/pages/discovery.ts';
import { hreflang } from './rules/pages/hreflang.ts';
import { links } from './rules/pages/links.ts';
import { redirects } from './rules/pages/redirects.ts';
import { styleAddresses } from './rules/pages/styles.ts';
import { uniqueTitles } from './rules/pages/titles.ts';
import { sitemapAddresses, sitemapAlternates, sitemapImages } from './rules/sitemaps/addresses.ts';
import { completeSitemaps } from './rules/sitemaps/complete.ts';
import { newsEntries, newsWindow } from './rules/sitemaps/news.ts';
import { openSite, type SiteFiles, type SiteRule } from './site.ts';

const pages = [
  links,
  styleAddresses,
  uniqueTitles,
  canonicals,
  hreflang,
  redirects,
  feedDiscovery,
  dataAddresses,
];
const feeds = [
  feedSelf,
  feedLinks,
  feedContents,
  feedAlternates,
  feedMedia,
  feedTitles,
  feedLanguages,
  feedNewest,
  feedFormats,
  feedArchives,
  opmlFeeds,
];
const sitemaps = [
  sitemapAddresses,
  sitemapImages,
  sitemapAlternates,
  completeSitemaps,
  newsEntries,
  newsWindow,
];
const files = [
  robotsLines,
  robotsSitemaps,
  securityTxt,
  adsTxt,
  redirectsFile,
  headersFile,
  llmsTxt,
  manifests,
];

/** Every rule about the site as a whole. */
const rules: readonly SiteRule[] = [...pages, ...feeds, ...sitemaps, ...files];

/**
 * What is wrong with a built site, sorted.
 *
 * @param examined what `examine` found in every document
 * @param now milliseconds since 1970-01-01 UTC; `null` to judge for the moment the site was built
 */
export function judge(site: SiteFiles, examined: readonly Examined[], now: number | null): Problem[] {
  const facts = examined.flatMap((one) => one.facts ?? []);
  const built = openSite(site, facts, now);
  return sortProblems([
    ...examined.flatMap(({ problems }) => problems),
    ...rules.flatMap((rule) => rule(built)),
  ]);
}
