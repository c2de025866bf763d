import { endpoint } from '../../components/endpoint.ts';
import { newsSitemapPage } from '../../newsroom/page-data/sitemap.ts';
import { newsSitemap } from '../../outputs/sitemap.ts';

export const { GET, text } = endpoint('application/xml', ({ newsroom, route }) =>
  newsSitemap(newsSitemapPage(newsroom, route)),
);
