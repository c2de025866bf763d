import type { FormerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
import { outputFile } from '../../publication/output-paths.ts';

/**
 * Old addresses in the form that Netlify, Cloudflare Pages and GitLab Pages read. Cloudflare and
 * GitLab know no 410, skip those lines and answer with the page.
 * https://docs.netlify.com/routing/redirects/ https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function redirects({ redirects, gone }: FormerAddressesPage): string {
  const lines = [
    ...redirects.map(({ path, target }) => `${path} ${target} 301`),
    ...gone.map((path) => `${path} ${shownFile(path)} 410`),
  ];
  return ['# Old addresses. Written by Warraq from `aliases` and `status: withdrawn`.', ...lines, ''].join(
    '\n',
  );
}

/** The file that holds a page: a rule must not lead from a path to itself. */
const shownFile = (path: string) => `/${outputFile(path).split('/').map(encodeURIComponent).join('/')}`;
