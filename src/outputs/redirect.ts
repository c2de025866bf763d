import type { RedirectPage } from '../newsroom/page-data/former-addresses.ts';
import type { HeadTag } from './head-tags.ts';

/**
 * The head of a page that leads elsewhere at once, which search engines take for a permanent
 * redirect: https://developers.google.com/search/docs/crawling-indexing/301-redirects
 */
export function redirectTags({ title, target, canonical }: RedirectPage): HeadTag[] {
  return [
    { tag: 'title', text: title },
    { tag: 'meta', attributes: { 'http-equiv': 'refresh', content: `0; url=${target}` } },
    { tag: 'meta', attributes: { name: 'robots', content: 'noindex' } },
    { tag: 'link', attributes: { rel: 'canonical', href: canonical } },
  ];
}
