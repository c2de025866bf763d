import { createInstance, type InitOptions, type TFunction } from 'i18next';
import type { Edition, Publication } from '../publication/publication.ts';
import { createFormats, type Formats } from './formats.ts';

/** Strings of one language: key → text with `{{variables}}`, plural forms as `key_form`. */
export type Dictionary = Readonly<Record<string, string>>;

/** What an edition says of itself: its strings, and how it writes dates and numbers. */
export interface Language extends Formats {
  t: TFunction;
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
  const formats = new Map(
    publication.editions.map(({ locale }) => [
      canonical(locale),
      createFormats(locale, publication.timeZone),
    ]),
  );
  const formatsOf = (locale: string) => formats.get(locale) ?? fail(`no formats for ${locale}`);
  const i18n = createInstance();
  i18n.init({ ...strict, resources: resourcesOf(publication, dictionaries) });
  i18n.services.formatter?.add('number', (value, locale) => formatsOf(locale ?? '').number(value));
  const languageOf = ({ locale }: Edition): Language => ({
    ...formatsOf(canonical(locale)),
    t: i18n.getFixedT(canonical(locale)),
  });
  return new Map(publication.editions.map((edition) => [edition.id, languageOf(edition)]));
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
  missingKeyHandler: (languages, _namespace, key) => fail(`no string ${key} in ${languages.join(', ')}`),
  missingInterpolationHandler: (text) => fail(`no value for a variable of “${text}”`),
};

function resourcesOf(
  { editions }: Pick<Publication, 'editions'>,
  dictionaries: Readonly<Record<string, Dictionary>>,
) {
  const entries = editions.map(({ language, locale }) => [
    canonical(locale),
    { translation: dictionaries[language] ?? {} },
  ]);
  return Object.fromEntries(entries);
}

/** A tag as i18next spells it: editions of one language may write numbers differently. */
const canonical = (locale: string) => new Intl.Locale(locale).toString();

function fail(message: string): never {
  throw new RangeError(message);
}
