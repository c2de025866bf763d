import type { APIRoute } from 'astro';
import { feedStyle } from '../../newsroom/page-data/feed/style.ts';
import { feedCss } from '../../outputs/feed-style.ts';
import rules from '../../styles/feed.css?raw';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(feedCss(feedStyle(newsroom, route), rules), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
