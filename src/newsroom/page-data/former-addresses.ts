import type { Language } from '../../language/language.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import { absolute } from '../../publication/urls.ts';
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
  /** Edition ids. */
  editions: readonly string[];
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

export function formerAddressesPage(newsroom: Newsroom): FormerAddressesPage {
  return {
    redirects: newsroom.ask('redirects'),
    gone: newsroom.ask('allGone'),
    editions: newsroom.ask('publication').editions.map(({ id }) => id),
  };
}
