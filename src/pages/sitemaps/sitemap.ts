import type { APIRoute } from 'astro';
import { sitemapPage } from '../../newsroom/page-data/sitemap.ts';
import { sitemap } from '../../outputs/sitemap.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(sitemap(sitemapPage(newsroom, route)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
