import { type Problem, sortProblems } from '../problems/problem.ts';
import type { Examined } from './facts.ts';
import { openSite, type SiteFiles, type SiteRule } from './site/built-site.ts';
import { feedAlternates, feedContents, feedLinks, feedSelf } from './site/feeds/addresses.ts';
import { feedLanguages, feedTitles } from './site/feeds/agreement.ts';
import { feedArchives } from './site/feeds/archives.ts';
import { feedFormats } from './site/feeds/formats.ts';
import { feedMedia } from './site/feeds/media.ts';
import { feedNewest } from './site/feeds/newest.ts';
import { opmlFeeds } from './site/feeds/opml.ts';
import { adsTxt } from './site/files/ads.ts';
import { headersFile } from './site/files/headers.ts';
import { llmsTxt } from './site/files/llms.ts';
import { manifests } from './site/files/manifest.ts';
import { redirectsFile } from './site/files/redirects.ts';
import { robotsLines, robotsSitemaps } from './site/files/robots.ts';
import { securityTxt } from './site/files/security.ts';
import { canonicals } from './site/pages/canonicals.ts';
import { dataAddresses } from './site/pages/data-addresses.ts';
import { links } from './site/pages/dead-links.ts';
import { feedDiscovery } from './site/pages/discovery.ts';
import { hreflang } from './site/pages/hreflang.ts';
import { redirects } from './site/pages/redirects.ts';
import { styleAddresses } from './site/pages/styles.ts';
import { uniqueTitles } from './site/pages/titles.ts';
import { sitemapAddresses, sitemapAlternates, sitemapImages } from './site/sitemaps/addresses.ts';
import { completeSitemaps } from './site/sitemaps/complete.ts';
import { newsEntries, newsWindow } from './site/sitemaps/news.ts';

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
