import { type Edition, editionOf } from '../../publication/publication.ts';
import type { Located } from '../../publication/sites.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import type { Answer, Ask, QueryArgs } from '../queries.ts';
import type { Translated } from './translations.ts';

/** One version of a page, as `hreflang` names it. */
export interface Alternate {
  /** A BCP 47 tag, or `x-default`. */
  hreflang: string;
  /** Absolute. */
  url: string;
  /** The edition it is in; `null` for the default. */
  edition: string | null;
}

/**
 * All versions of a page, its own included, then the default: what heads and sitemaps say with
 * `hreflang`. Empty where there is one version only, since there is nothing to choose.
 *
 * The default is for readers of none of the languages. Of front pages it is the chooser if there is one, which
 * is what Google recommends it for; of anything else the version in the edition that the publication
 * lists first, of those that have it.
 * https://developers.google.com/search/docs/specialty/international/localized-versions#xdefault
 */
export function alternatesOf(ask: Ask, ...[kind, id]: QueryArgs<'translations'>): Alternate[] {
  return alternatesFrom(ask('publication'), kind, ask('translations', kind, id));
}

/** The same from versions that are known already. */
export function alternatesFrom(
  publication: Located,
  kind: Translated,
  found: readonly Answer<'translations'>[number][],
): Alternate[] {
  const { origin, editions } = publication;
  const [first] = found;
  if (!first || found.length === 1) return [];
  const versions = found.map(({ edition, url }) => ({
    hreflang: tagOf(editions, editionOf({ editions }, edition)),
    url: absolute(origin, url),
    edition,
  }));
  const fallback = (kind === 'front' && urlsOf(publication).chooser) || first.url;
  return [...versions, { hreflang: 'x-default', url: absolute(origin, fallback), edition: null }];
}

/** The language of an edition, with its region where the publication has several of that language. */
function tagOf(editions: readonly Edition[], { id, language, locale }: Edition): string {
  const alone = editions.every((one) => one.id === id || one.language !== language);
  return alone ? language : new Intl.Locale(locale).baseName;
}
