import type { APIRoute } from 'astro';
import { searchResults } from '../newsroom/page-data/search.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(JSON.stringify(searchResults(newsroom, route)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
