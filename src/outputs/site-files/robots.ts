import type { SitePage } from '../../newsroom/page-data/site-file.ts';

/** RFC 9309: everybody may read everything, and finds it through the sitemaps. */
export function robots({ sitemap }: SitePage): string {
  return ['User-agent: *', 'Allow: /', '', `Sitemap: ${sitemap}`, ''].join('\n');
}
