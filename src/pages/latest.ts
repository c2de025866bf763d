import type { APIRoute } from 'astro';
import { latestPage } from '../newsroom/page-data/latest.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(JSON.stringify(latestPage(newsroom, route)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
