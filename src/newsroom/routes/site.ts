import type { Publication } from '../../publication/publication.ts';
import { urls } from '../../publication/urls.ts';
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
  'ads.txt',
  '_redirects',
  '_headers',
  '_nginx.conf',
] as const;
export type SiteFile = (typeof siteFiles)[number];

/** What belongs to no edition, besides the chooser. */
export function siteRoutes({ security, ads }: Pick<Publication, 'security' | 'ads'>): Route[] {
  const missing: SiteFile[] = [];
  if (!security) missing.push('.well-known/security.txt');
  if (ads.length === 0) missing.push('ads.txt');
  return [
    route('sitemap', '', 'pages', urls.sitemap('', 'pages', null)),
    route('sitemap-index', '', '', urls.sitemapIndex()),
    ...siteFiles
      .filter((name) => !missing.includes(name))
      .map((name) => route('site-file', '', name, urls.siteFile(name))),
  ];
}

/** The style sheets of editions, and the fonts of these. Two editions may share a font. */
export function styleRoutes({ editions }: Pick<Publication, 'editions'>): Route[] {
  const styles = editions.flatMap(({ id, style }) => (style ? [{ id, style }] : []));
  const fonts = new Map(styles.flatMap(({ style }) => style.fonts.map(({ url, file }) => [url, file])));
  return [
    ...[...fonts].map(([url, file]) => route('font', '', file, url)),
    ...styles.flatMap(({ id, style }) => (style.url ? [route('edition-style', id, '', style.url)] : [])),
  ];
}
