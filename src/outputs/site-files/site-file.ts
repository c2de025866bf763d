import type { Newsroom } from '../../newsroom/newsroom.ts';
import { formerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
import { securityPage, siteGuide, sitePage } from '../../newsroom/page-data/site-file.ts';
import type { Route } from '../../newsroom/routes/route.ts';
import { type SiteFile, siteFiles } from '../../newsroom/routes/site.ts';
import { headers } from './headers.ts';
import { humans } from './humans.ts';
import { llms } from './llms.ts';
import { nginx } from './nginx.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { security } from './security.ts';

/** Name → what the file says. */
const texts: Record<SiteFile, (newsroom: Newsroom, policy: string) => string> = {
  'robots.txt': (newsroom) => robots(sitePage(newsroom)),
  'humans.txt': (newsroom) => humans(sitePage(newsroom), newsroom.ask('email')),
  'llms.txt': (newsroom) => llms(siteGuide(newsroom)),
  '.well-known/security.txt': (newsroom) => security(securityPage(newsroom, '.well-known/security.txt')),
  'ads.txt': (newsroom) => `${newsroom.ask('ads').join('\n')}\n`,
  _redirects: (newsroom) => redirects(formerAddressesPage(newsroom)),
  _headers: (newsroom, policy) => headers(formerAddressesPage(newsroom), policy),
  '_nginx.conf': (newsroom, policy) => nginx(formerAddressesPage(newsroom), policy),
};

/**
 * A file of the site as a whole, by its name; throws on a name there is no such file for.
 *
 * @param policy the pages' own Content-Security-Policy
 */
export function siteFile(newsroom: Newsroom, { id }: Pick<Route, 'id'>, policy: string): string {
  const name = siteFiles.find((one) => one === id);
  if (!name) throw new RangeError(`no file ${id}`);
  return texts[name](newsroom, policy);
}
