import { securityHeaders } from './security-headers.ts';

/**
 * What hosts are to say about files, in the form that Netlify and Cloudflare Pages read: feeds and
 * texts are what they are, and what has a digest in its name never changes. Two rules that set one
 * header would be joined, so none overlap in what they set.
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
const rules: Record<string, readonly string[]> = {
  '/_astro/*': ['Cache-Control: public, max-age=31536000, immutable'],
  '/*/feed.xml': ['Content-Type: application/rss+xml; charset=utf-8'],
  '/*/atom.xml': ['Content-Type: application/atom+xml; charset=utf-8'],
  '/*/feed.json': ['Content-Type: application/feed+json; charset=utf-8'],
  '/*.txt': ['Content-Type: text/plain; charset=utf-8'],
};

/** @param policy the pages' own Content-Security-Policy */
export function headers(policy: string): string {
  const everywhere = Object.entries(securityHeaders(policy)).map(([name, value]) => `${name}: ${value}`);
  const blocks = Object.entries({ '/*': everywhere, ...rules }).map(([path, lines]) => [
    path,
    ...lines.map((one) => `  ${one}`),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
