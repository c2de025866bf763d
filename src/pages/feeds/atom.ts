import type { APIRoute } from 'astro';
import { feedPage } from '../../newsroom/page-data/feed/feed.ts';
import { atom } from '../../outputs/atom.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(atom(feedPage(newsroom, route)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
