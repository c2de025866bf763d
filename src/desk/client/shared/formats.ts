/** How the interface writes times and numbers. */
export interface Formats {
  /** A day and a time in the publication's zone; takes milliseconds since 1970-01-01 UTC. */
  dateTime(at: number): string;
  number(value: number): string;
  /** A size as people read it; takes bytes. */
  bytes(value: number): string;
  list(items: readonly string[]): string;
}

/**
 * @param locale BCP 47
 * @param timeZone IANA name
 */
export function createFormats(locale: string, timeZone: string): Formats {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const units = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    dateTime: (at) => dates.format(at),
    number: (value) => numbers.format(value),
    bytes: (value) =>
      value < 1e6 ? units('kilobyte').format(value / 1e3) : units('megabyte').format(value / 1e6),
    list: (items) => lists.format(items),
  };
}

/** The script of a language by ISO 15924, which decides the face and the size of its text. */
export const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? '';
