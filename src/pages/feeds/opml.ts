import type { APIRoute } from 'astro';
import { feedList } from '../../newsroom/page-data/feeds.ts';
import { opml } from '../../outputs/opml.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(opml(feedList(newsroom, route)), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  });
