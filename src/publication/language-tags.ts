import type { Edition } from './publication.ts';

/** The locale of a language, with the calendar and digits that CLDR gives it: no machine's defaults matter. */
export function localeOf(language: string): string {
  const { calendar, numberingSystem } = new Intl.DateTimeFormat(language).resolvedOptions();
  return new Intl.Locale(language, { calendar, numberingSystem }).toString();
}

/** What a language calls itself. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

/** A locale's direction by CLDR, through ECMA-402 `getTextInfo`. */
export function directionOf(language: string): Edition['direction'] {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Whether Intl knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('und', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Whether a text has the form of a BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Boolean(new Intl.Locale(tag));
  } catch {
    return false;
  }
}

const known = {
  calendars: new Set(Intl.supportedValuesOf('calendar')),
  digits: new Set(Intl.supportedValuesOf('numberingSystem')),
};

/**
 * Whether Intl knows how a locale writes dates and numbers: its language, and the calendar and digits that its tag
 * names. What it doesn't know it passes over in silence, for what the machine has.
 */
export function isLocale(tag: string): boolean {
  if (!isLanguageTag(tag)) return false;
  const { calendar, numberingSystem } = new Intl.Locale(tag);
  return (
    Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 &&
    (calendar === undefined || known.calendars.has(calendar)) &&
    (numberingSystem === undefined || known.digits.has(numberingSystem))
  );
}
