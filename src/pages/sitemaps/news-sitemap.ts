import type { APIRoute } from 'astro';
import { newsSitemapPage } from '../../newsroom/page-data/sitemap.ts';
import { newsSitemap } from '../../outputs/sitemap.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(newsSitemap(newsSitemapPage(newsroom, route)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
