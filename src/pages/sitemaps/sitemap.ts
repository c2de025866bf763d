import { endpoint } from '../../components/endpoint.ts';
import { sitemapPage } from '../../newsroom/page-data/sitemap.ts';
import { sitemap } from '../../outputs/sitemap.ts';

export const { GET, text } = endpoint('application/xml', ({ newsroom, route }) =>
  sitemap(sitemapPage(newsroom, route)),
);
