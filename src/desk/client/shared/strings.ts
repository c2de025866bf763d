import { createInstance, type TFunction } from 'i18next';

/** Strings of the interface, by keys and variables that the base dictionary has. */
export type Translate = TFunction<'desk'>;

/**
 * The strings of a language, as `t` of i18next. A key that is missing is shown as it is, rather than no desk.
 *
 * @param number writes a number
 */
export function createStrings(
  language: string,
  strings: Readonly<Record<string, string>>,
  number: (value: number) => string,
): Translate {
  const i18n = createInstance();
  i18n.init({
    lng: language,
    ns: 'desk',
    defaultNS: 'desk',
    resources: { [language]: { desk: strings } },
    initAsync: false,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // What stands in a sentence may run the other way; it is set apart, and not escaped: nothing of it becomes HTML.
    interpolation: { escapeValue: true, escape: (value) => `\u2068${value}\u2069` },
  });
  i18n.services.formatter?.add('number', (value) => number(value));
  return i18n.getFixedT(language, 'desk') as unknown as Translate;
}

/** A string whose key is only known at run time, as of a field or a state; `instead` if there is none. */
export function optional(t: Translate, key: string, instead: string, variables: object = {}): string {
  return String(t(key as never, { ...variables, defaultValue: instead } as never));
}
