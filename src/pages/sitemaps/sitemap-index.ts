import { endpoint } from '../../components/endpoint.ts';
import { sitemapIndexPage } from '../../newsroom/page-data/sitemap.ts';
import { sitemapIndex } from '../../outputs/sitemap.ts';

export const { GET, text } = endpoint('application/xml', ({ newsroom, route }) =>
  sitemapIndex(sitemapIndexPage(newsroom, route)),
);
