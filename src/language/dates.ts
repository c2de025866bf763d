/** What an edition says of its dates, beside their locale. */
export interface DateStyle {
  /** Locales whose names of a month stand side by side: `كانون الثاني/يناير`. */
  monthNames?: readonly string[] | undefined;
  /** A calendar that days are said in as well. */
  secondCalendar?: string | undefined;
}

type Options = Intl.DateTimeFormatOptions;
type Write = (instant: number) => string;

/**
 * What stands between a day and the same day in the second calendar. What is written from right to left goes on so
 * behind Latin letters, such as those of `9:30 PM`.
 */
function between(locale: string): string {
  const { direction } = new Intl.Locale(locale).getTextInfo();
  return direction === 'rtl' ? '\u200F · \u200F' : ' · ';
}

/** Writes days, with or without the time of day; in two calendars, if the edition has them. */
export function createDays(locale: string, options: Options, style: DateStyle): Write {
  const first = withMonthNames(locale, options, style);
  if (!style.secondCalendar) return first;
  const { timeStyle: _, ...day } = options;
  const second = withMonthNames(localeWith(locale, { calendar: style.secondCalendar }), day, {});
  const parted = between(locale);
  return (instant) => first(instant) + parted + second(instant);
}

/**
 * Writes spans of the calendar that addresses are made by, such as a month: in another calendar it is parts of
 * two, and both are named.
 *
 * @returns what writes the span from one instant to another
 */
export function createSpans(
  locale: string,
  options: Options,
  style: DateStyle,
): (start: number, end: number) => string {
  const write = withMonthNames(locale, options, style);
  const format = new Intl.DateTimeFormat(locale, options);
  return (start, end) => {
    const text = write(start);
    if (text === write(end)) return text;
    const range = format.formatRange(start, end);
    // CLDR has no ranges of months for some calendars, and Intl then says the first month alone.
    return range === text ? [start, end].map(monthOf(locale, options)).join(' – ') : range;
  };
}

/** A month and its year in the order of a whole date. */
function monthOf(locale: string, { timeZone }: Options): Write {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  return (instant) => {
    const parts = format.formatToParts(instant);
    const isDayFirst = parts[0]?.type === 'day';
    return parts
      .slice(isDayFirst ? 2 : 0)
      .map(({ value }) => value)
      .join('');
  };
}

function localeWith(locale: string, options: Intl.LocaleOptions): string {
  return new Intl.Locale(locale, options).toString();
}

/** A format whose names of months are those of several locales, in the locale's own calendar and digits. */
function withMonthNames(locale: string, options: Options, { monthNames = [] }: DateStyle): Write {
  const format = new Intl.DateTimeFormat(locale, options);
  if (monthNames.length === 0) return (instant) => format.format(instant);
  const { calendar, numberingSystem } = format.resolvedOptions();
  const others = monthNames.map(
    (tag) => new Intl.DateTimeFormat(localeWith(tag, { calendar, numberingSystem }), options),
  );
  return (instant) => {
    const names = others.map((one) => monthIn(one.formatToParts(instant)));
    const name = [...new Set(names)].join('/');
    return format
      .formatToParts(instant)
      .map(({ type, value }) => (type === 'month' ? name : value))
      .join('');
  };
}

const monthIn = (parts: readonly Intl.DateTimeFormatPart[]) =>
  parts.find(({ type }) => type === 'month')?.value ?? '';
