import { createInstance, type InitOptions, type TFunction } from 'i18next';
import QuickLRU from 'quick-lru';
import type { Publication } from '../publication/publication.ts';
import { createIsolation, type Isolation } from './direction/direction.ts';
import { createFormats, type Formats } from './formats.ts';
import { once } from './once.ts';

/** Strings of one language: key → text with `{{variables}}`, plural forms as `key_form`. */
export type Dictionary = Readonly<Record<string, string>>;

/** Before the keys of strings that are the newsroom's own, for its own parts of pages. */
export const ownPrefix = 'theme.';

/** What an edition says of itself: its strings, and how it writes dates and numbers. */
export interface Language extends Formats {
  t: TFunction;
  /** A string of the newsroom's own, which stands in `locales/` as `theme.` and its name. */
  own(name: string, variables?: Readonly<Record<string, string | number>>): string;
  /** Where a text of this edition runs the other way. */
  isolation: Isolation;
}

/**
 * The languages of all editions, over one i18next instance. There is no fallback between
 * languages: a missing key, plural form or variable throws.
 *
 * @param dictionaries language tag → its strings
 */
export function createLanguages(
  publication: Pick<Publication, 'editions' | 'timeZone'>,
  dictionaries: Readonly<Record<string, Dictionary>>,
): ReadonlyMap<string, Language> {
  const editions = publication.editions.map((edition, index) => ({
    id: edition.id,
    tag: privateTag(edition.language, index),
    strings: dictionaries[edition.language] ?? {},
    formats: createFormats(edition.locale, publication.timeZone, edition),
    isolation: createIsolation(edition, publication.editions),
  }));
  const formats = new Map(editions.map((one) => [one.tag, one.formats]));
  const i18n = createInstance();
  const resources = Object.fromEntries(editions.map(({ tag, strings }) => [tag, { translation: strings }]));
  i18n.init({ ...strict, resources });
  i18n.services.formatter?.add('number', (value, tag) =>
    (formats.get(tag ?? '') ?? fail(`no formats for ${tag}`)).number(value),
  );
  return new Map(
    editions.map(({ id, tag, formats, isolation }) => {
      const t = quick(i18n.getFixedT(tag));
      const own: Language['own'] = (name, variables) =>
        String(t(`${ownPrefix}${name}` as never, variables as never));
      return [id, { ...formats, isolation, t, own }];
    }),
  );
}

/** Strings that are wanted again are looked up once. The types of keys and variables are those of `t`. */
function quick(t: TFunction): TFunction {
  const look = t as unknown as (key: string, variables?: object) => string;
  const plain = once((key) => look(key));
  const filled = new QuickLRU<string, string>({ maxSize: 500 });
  const quickly: typeof look = (key, variables) => {
    if (!variables) return plain(key);
    const name = key + JSON.stringify(variables);
    const text = filled.get(name) ?? look(key, variables);
    filled.set(name, text);
    return text;
  };
  return quickly as unknown as TFunction;
}

/** No fallback, no key syntax, no escaping (templates escape), and nothing missing in silence. */
const strict: InitOptions = {
  initAsync: false,
  fallbackLng: false,
  load: 'currentOnly',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (tags, _namespace, key) =>
    fail(`no string ${key} in ${tags.map((tag) => tag.replace(/-x-\d+$/, '')).join(', ')}`),
  missingInterpolationHandler: (text) => fail(`no value for a variable of “${text}”`),
};

/**
 * The tag an edition has inside i18next: plural rules are those of its language, yet editions of one
 * language may write numbers differently, and editions of two languages alike.
 */
function privateTag(language: string, index: number): string {
  return new Intl.Locale(`${language}-x-${index}`).toString();
}

function fail(message: string): never {
  throw new RangeError(message);
}
