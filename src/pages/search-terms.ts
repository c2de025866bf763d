import type { APIRoute } from 'astro';
import { searchTerms } from '../newsroom/page-data/search.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(JSON.stringify(searchTerms(newsroom, route)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
