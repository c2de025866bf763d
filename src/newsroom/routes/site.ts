import type { Publication } from '../../publication/publication.ts';
import type { Located, Site } from '../../publication/sites.ts';
import { type Urls, urlsOf } from '../../publication/urls.ts';
import { type Route, route } from './route.ts';

/**
 * Files of the site as a whole, by name, for people and machines that look for them there. What
 * begins with `_` is for the host: it says nothing that the pages don't, wherever a host shows it.
 */
export const siteFiles = [
  'robots.txt',
  'humans.txt',
  'llms.txt',
  '.well-known/security.txt',
  '.well-known/warraq.json',
  'index-now-key',
  'ads.txt',
  '_redirects',
  '_headers',
  '_nginx.conf',
  '_apache.conf',
  '_caddy.conf',
] as const;
export type SiteFile = (typeof siteFiles)[number];

/** What belongs to no edition: once for each site. */
export function siteRoutes(
  publication: Pick<Publication, keyof Located | 'security' | 'ads' | 'indexNowKey'>,
): Route[] {
  const { security, ads, indexNowKey } = publication;
  const urls = urlsOf(publication);
  const missing: SiteFile[] = [];
  if (!security) missing.push('.well-known/security.txt');
  if (ads.length === 0) missing.push('ads.txt');
  if (!indexNowKey) missing.push('index-now-key');
  const fileOf = (name: SiteFile) => (name === 'index-now-key' ? `${indexNowKey}.txt` : name);
  return urls.sites.flatMap((site) => [
    ...(site.root === null ? chooserRoutes(urls, site) : []),
    route('sitemap-index', '', '', urls.sitemapIndex(site)),
    ...siteFiles
      .filter((name) => !missing.includes(name))
      .map((name) => route('site-file', '', name, urls.siteFile(site, fileOf(name)))),
  ]);
}

/** What leads to all editions, where none stands at the root. */
function chooserRoutes(urls: Urls, site: Site): Route[] {
  return [
    route('chooser', '', '', urls.siteFront(site)),
    route('chooser', '', 'not-found', urls.siteNotFound(site)),
    route('sitemap', '', 'pages', urls.siteSitemap(site)),
  ];
}

/** The style sheets of editions, and the fonts of these. Two editions may share a font. */
export function styleRoutes(publication: Located): Route[] {
  const { editions } = publication;
  const { everywhere } = urlsOf(publication);
  const styles = editions.flatMap(({ id, style }) => (style ? [{ id, style }] : []));
  const fonts = new Map(styles.flatMap(({ style }) => style.fonts.map(({ path, file }) => [path, file])));
  return [
    ...[...fonts].flatMap(([path, file]) => everywhere(path).map((url) => route('font', '', file, url))),
    ...styles.flatMap(({ id, style: { path } }) =>
      path ? everywhere(path).map((url) => route('edition-style', id, '', url)) : [],
    ),
  ];
}
