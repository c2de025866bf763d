import type { Typography } from '../publication/house-style.ts';
import { instantOf, parseTime } from '../publication/times.ts';
import { type Amounts, createAmounts } from './amounts.ts';
import { createDays, createSpans, type DateStyle } from './dates.ts';
import { once } from './once.ts';
import { hasWideMarks } from './script.ts';

/** How one edition writes numbers and moments. Instants are milliseconds since 1970-01-01 UTC. */
export interface Formats extends Amounts {
  number(value: number): string;
  /** `21 January 2026`. */
  date(instant: number): string;
  /** A day given as `yyyy-mm-dd`, whatever the time zone: `21 January 2026`. */
  day(date: string): string;
  /** Date and time of day. */
  dateTime(instant: number): string;
  /** A month given as `yyyy-mm`: `January 2026`. */
  month(month: string): string;
  /** A year given as `yyyy`. */
  year(year: string): string;
  /**
   * A date and time as people write it, see `parseTime`, as RFC 3339 in the publication's zone; `null` if
   * it is none.
   */
  isoTime(text: string): string | null;
  /** A label before what it labels: `Source: `. */
  labelled(label: string): string;
  /** Several things as a text names them: `a, b and c`. */
  list(things: readonly string[]): string;
  /** A language by its BCP 47 tag, as this one calls it: `Arabic`. */
  languageName(tag: string): string;
}

/** What an edition says of how it is written, beside its locale. */
type Style = DateStyle & { typography?: Typography | undefined };

/**
 * Formatters for a locale and time zone, made when they are first wanted and kept: making one costs more
 * than a page. The locale names its digits and calendar (`-u-nu-…-ca-…`), so no machine's defaults matter.
 */
export function createFormats(locale: string, timeZone: string, style: Style = {}): Formats {
  const days = (options: Intl.DateTimeFormatOptions) => later(() => createDays(locale, options, style));
  const spans = (options: Intl.DateTimeFormatOptions) => later(() => createSpans(locale, options, style));
  const number = later(() => new Intl.NumberFormat(locale));
  const date = days({ dateStyle: 'long', timeZone });
  const day = days({ dateStyle: 'long', timeZone: 'UTC' });
  const dateTime = days({ dateStyle: 'long', timeStyle: 'short', timeZone });
  const month = spans({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const year = spans({ year: 'numeric', timeZone: 'UTC' });
  const colon = colonOf(locale, style);
  const lists = later(() => new Intl.ListFormat(locale));
  const languages = later(() => new Intl.DisplayNames(locale, { type: 'language' }));
  return {
    ...createAmounts(locale),
    number: (value) => number().format(value),
    date: (instant) => date()(instant),
    day: (text) => day()(Date.parse(text)),
    dateTime: (instant) => dateTime()(instant),
    month: once((yearMonth) => {
      const [of = 0, number = 1] = yearMonth.split('-').map(Number);
      return month()(Date.UTC(of, number - 1), Date.UTC(of, number, 0));
    }),
    year: once((text) => year()(Date.UTC(Number(text), 0), Date.UTC(Number(text), 11, 31))),
    isoTime: (text) => isoTime(text, timeZone),
    labelled: (label) => label + colon,
    list: (things) => lists().format(things),
    languageName: once((tag) => languages().of(tag) ?? tag),
  };
}

function isoTime(text: string, timeZone: string): string | null {
  const time = parseTime(text);
  return time === null ? null : isoInZone(instantOf(time, timeZone), timeZone);
}

/** Makes something when it is first asked for. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The mark behind a label: wide where all marks are, with a fixed space before it where marks have one. */
function colonOf(locale: string, { typography = {} }: Style): string {
  if (hasWideMarks(locale)) return '：';
  return `${typography.spaceBefore?.[':'] ?? ''}: `;
}

/** An instant as RFC 3339 with the zone's offset, to the second: `2026-01-21T18:30:00+03:00`. */
export function isoInZone(instant: number, timeZone: string): string {
  const { offset, text } = offsetAt(instant, timeZone);
  return new Date(instant + offset).toISOString().replace(/\.\d+Z$/, text);
}

/** A time during which the clocks of a zone were not changed, from `start` to before `end`. */
interface Offset {
  start: number;
  end: number;
  /** How far its clocks are ahead of UTC, in milliseconds. */
  offset: number;
  /** The same as RFC 3339 writes it: `+03:00`. */
  text: string;
}

const offsetsOf = once((): Offset[] => []);

/** Zones are asked once for each time between two changes of their clocks: it takes as long as a page. */
function offsetAt(instant: number, timeZone: string): Offset {
  const known = offsetsOf(timeZone);
  const found = known.find(({ start, end }) => start <= instant && instant < end);
  if (found) return found;
  const moment = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const start = moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const end = moment.getTimeZoneTransition('next');
  const learnt = {
    start: start?.epochMilliseconds ?? -Infinity,
    end: end?.epochMilliseconds ?? Infinity,
    offset: moment.offsetNanoseconds / 1e6,
    text: moment.toString({ timeZoneName: 'never', smallestUnit: 'second' }).slice(-6),
  };
  known.push(learnt);
  return learnt;
}

/** The month an instant falls into, as `yyyy-mm`. */
export function monthInZone(instant: number, timeZone: string): string {
  return isoInZone(instant, timeZone).slice(0, 7);
}
