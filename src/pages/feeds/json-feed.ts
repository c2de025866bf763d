import type { APIRoute } from 'astro';
import { feedPage } from '../../newsroom/page-data/feed/feed.ts';
import { jsonFeed } from '../../outputs/json-feed.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(jsonFeed(feedPage(newsroom, route)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
