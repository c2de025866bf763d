import type { Newsroom } from '../../newsroom/newsroom.ts';
import { formerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
import { securityPage, siteGuide, sitePage, watchedPage } from '../../newsroom/page-data/site-file.ts';
import type { Route } from '../../newsroom/routes/route.ts';
import { type SiteFile, siteFiles } from '../../newsroom/routes/site.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { headers } from './headers.ts';
import { humans } from './humans.ts';
import { llms } from './llms.ts';
import { nginx } from './nginx.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { security } from './security.ts';
import { watched } from './watched.ts';

/** Name → what the file says. */
const texts: Record<SiteFile, (newsroom: Newsroom, route: Route, policy: () => string) => string> = {
  'robots.txt': (newsroom, route) => robots(sitePage(newsroom, route)),
  'humans.txt': (newsroom, route) => humans(sitePage(newsroom, route), newsroom.ask('email')),
  'llms.txt': (newsroom, route) => llms(siteGuide(newsroom, route)),
  '.well-known/security.txt': (newsroom, route) => security(securityPage(newsroom, route)),
  '.well-known/warraq.json': (newsroom, route) => watched(watchedPage(newsroom, route)),
  'index-now-key': (newsroom) => newsroom.ask('indexNowKey') ?? '',
  'ads.txt': (newsroom) => `${newsroom.ask('ads').join('\n')}\n`,
  _redirects: (newsroom, route) => redirects(formerAddressesPage(newsroom, route)),
  _headers: (newsroom, route, policy) => headers(formerAddressesPage(newsroom, route), policy()),
  '_nginx.conf': (newsroom, route, policy) => nginx(formerAddressesPage(newsroom, route), policy()),
  '_apache.conf': (newsroom, route, policy) => apache(formerAddressesPage(newsroom, route), policy()),
  '_caddy.conf': (newsroom, route, policy) => caddy(formerAddressesPage(newsroom, route), policy()),
};

/**
 * A file of the site as a whole, by its name; throws on a name there is no such file for.
 *
 * @param policy the Content-Security-Policy of all pages together
 */
export function siteFile(newsroom: Newsroom, route: Route, policy: () => string): string {
  const name = siteFiles.find((one) => one === route.id);
  if (!name) throw new RangeError(`no file ${route.id}`);
  return texts[name](newsroom, route, policy);
}
