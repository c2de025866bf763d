import { type Json, textAt } from '../values.ts';
import type { SiteSettings } from './settings.ts';

/** Language of a text of a site, and what all its translations have in common. */
export interface Place {
  /** BCP 47. */
  language: string | undefined;
  /** The path without what names the language and without the ending. */
  path: string;
  /** What its translations have in common: a key that they name, else the path. */
  key: string;
}

/** Keys with which texts of one story name it: Hugo, and what sites of Jekyll agree on. */
const keys = ['translationKey', 'translationkey', 'translation_key', 'ref', 'page_id', 'translationId'];

/**
 * Where a text stands, by the conventions of Hugo, Jekyll and Astro: front matter, the end of the file's name
 * (`index.ar.md`), a folder of the path (`ar/about.md`, `posts/ar/hello.md`).
 *
 * @param path below the folder of texts
 * @param known languages that can be meant, in lower case
 */
export function placeOf(
  path: string,
  front: Json,
  known: ReadonlySet<string>,
  settings: SiteSettings,
): Place {
  const bare = path.replace(/\.\w+$/, '');
  const ending = /\.([\w-]+)$/.exec(bare)?.[1];
  const ended = ending !== undefined && known.has(ending.toLowerCase()) ? ending : undefined;
  const parts = (ended === undefined ? bare : bare.slice(0, -ended.length - 1)).split('/');
  const folder = parts.slice(0, -1).findIndex((part) => known.has(part.toLowerCase()));
  const inFolder = folder < 0 ? undefined : parts[folder];
  const rest = inFolder === undefined ? parts : parts.toSpliced(folder, 1);
  const byFolder = [...settings.folders].find(
    ([start]) => path.startsWith(start) || `content/${path}`.startsWith(start),
  );
  const said = textAt(front, 'lang', 'language', 'locale', 'languageCode');
  const own = textAt(front, ...keys);
  const common = rest.join('/');
  return {
    language: tag(said || ended || inFolder || byFolder?.[1] || settings.language),
    path: common,
    key: own === '' ? common : `key ${own}`,
  };
}

/** A language as BCP 47; some sites write it as locales of POSIX. */
export function tag(name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : new Intl.Locale(name.replaceAll('_', '-')).toString();
  } catch {
    return undefined;
  }
}
