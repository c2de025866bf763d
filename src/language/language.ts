import { createInstance, type TFunction } from 'i18next';
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
    publication.editions.map((edition) => [
      edition.language,
      createFormats(edition.locale, publication.timeZone),
    ]),
  );
  const i18n = createInstance();
  i18n.init({
    initAsync: false,
    resources: Object.fromEntries(
      Object.entries(dictionaries).map(([language, translation]) => [language, { translation }]),
    ),
    lng: publication.editions[0]?.language,
    fallbackLng: false,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, _namespace, key) => fail(`no string ${key} in ${languages.join(', ')}`),
    missingInterpolationHandler: (text) => fail(`no value for a variable of “${text}”`),
  });
  i18n.services.formatter?.add('number', (value, language) =>
    (formats.get(language ?? '') ?? fail(`no formats for ${language}`)).number(value),
  );
  const languageOf = (edition: Edition): Language => ({
    ...(formats.get(edition.language) ?? fail(`no formats for ${edition.language}`)),
    t: i18n.getFixedT(edition.language),
  });
  return new Map(publication.editions.map((edition) => [edition.id, languageOf(edition)]));
}

function fail(message: string): never {
  throw new RangeError(message);
}
