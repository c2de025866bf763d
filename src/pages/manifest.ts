import type { APIRoute } from 'astro';
import { manifestPage } from '../newsroom/page-data/manifest.ts';
import { webManifest } from '../outputs/manifest.ts';
import { theme } from '../styles/theme.ts';

export const GET: APIRoute = ({ locals: { newsroom, route } }) =>
  new Response(webManifest(manifestPage(newsroom, route), theme), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
