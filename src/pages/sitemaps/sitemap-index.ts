import type { APIRoute } from 'astro';
import { sitemapIndexPage } from '../../newsroom/page-data/sitemap.ts';
import { sitemapIndex } from '../../outputs/sitemap.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(sitemapIndex(sitemapIndexPage(newsroom, route)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
