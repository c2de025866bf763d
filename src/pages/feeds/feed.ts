import type { APIRoute } from 'astro';
import { feedPage } from '../../newsroom/page-data/feed/feed.ts';
import { rss } from '../../outputs/rss.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(rss(feedPage(newsroom, route)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
