import type { APIRoute } from 'astro';
import { policy } from '../components/policy.ts';
import { siteFile } from '../outputs/site-files/site-file.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(siteFile(newsroom, route, policy), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
