import type { Language } from '../../language/language.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import { pathOn } from '../../publication/sites.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes/route.ts';
import { type Frame, frameOf } from './frame.ts';

/** What a reader meets, for a moment, at an old address. */
export interface RedirectPage {
  edition: Edition;
  language: Language;
  title: string;
  /** Where it leads: as a path, and absolute. */
  target: string;
  canonical: string;
}

/** What a reader meets where something was published and is no more. */
export interface GonePage {
  frame: Frame;
  /** Where the same can still be read. */
  elsewhere: readonly { edition: Edition; url: string }[];
}

/** What hosts are told of old addresses. */
export interface FormerAddressesPage {
  redirects: Answer<'redirects'>;
  gone: Answer<'allGone'>;
  /** What all paths of the site begin with: empty, or such as `/news`. */
  base: string;
  /** Those that stand on it. */
  editions: readonly HostedEdition[];
}

/** Where an edition is on its host. */
export interface HostedEdition {
  /** Ends with a slash. */
  front: string;
  atRoot: boolean;
  notFound: string;
  newsSitemap: string;
  latest: string;
}

export function redirectPage(newsroom: Newsroom, { url }: Route): RedirectPage {
  const found = newsroom.ask('redirect', url);
  if (!found) throw new RangeError(`no redirect at ${url}`);
  const { origin, editions } = newsroom.ask('publication');
  const language = newsroom.language(found.edition);
  return {
    edition: editionOf({ editions }, found.edition),
    language,
    title: language.t('moved'),
    target: found.target,
    canonical: absolute(origin, found.target),
  };
}

export function gonePage(newsroom: Newsroom, route: Route): GonePage {
  const found = newsroom.ask('gone', route.url);
  if (!found) throw new RangeError(`nothing gone at ${route.url}`);
  const { t } = newsroom.language(found.edition);
  const { editions } = newsroom.ask('publication');
  const description = found.reason === 'withdrawn' ? t('goneWithdrawn') : t('goneExpired');
  return {
    frame: frameOf(newsroom, route, { title: t('gone'), description }),
    elsewhere: found.elsewhere.map(({ edition, url }) => ({
      edition: editionOf({ editions }, edition),
      url,
    })),
  };
}

/** @param url of the file that hosts read: it is about the site it stands on */
export function formerAddressesPage(newsroom: Newsroom, { url }: Route): FormerAddressesPage {
  const publication = newsroom.ask('publication');
  const urls = urlsOf(publication);
  const site = urls.siteAt(url);
  if (!site) throw new RangeError(`no site at ${url}`);
  const isHere = (address: string) => urls.siteAt(address) === site;
  const on = (address: string) => pathOn(site, address);
  return {
    redirects: newsroom
      .ask('redirects')
      .filter(({ path }) => isHere(path))
      .map(({ path, target }) => ({ path: on(path), target: on(target) })),
    gone: newsroom.ask('allGone').filter(isHere).map(on),
    base: on(urls.siteFront(site)).slice(0, -1),
    editions: site.editions.map((id) => ({
      front: on(urls.front(id)),
      atRoot: site.root === id,
      notFound: on(urls.notFound(id)),
      newsSitemap: on(urls.newsSitemap(id)),
      latest: on(urls.latest(id)),
    })),
  };
}
