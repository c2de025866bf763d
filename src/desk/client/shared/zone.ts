/** Hours and minutes from UTC in a zone at an instant, in milliseconds. Browsers without `Temporal` need it. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('und-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    },
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(at / 1000) * 1000;
}

const minuteMs = 60_000;
const two = (value: number) => String(value).padStart(2, '0');

/** `+03:00` */
function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / minuteMs);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The clock on the wall at an instant, in a zone: `2026-01-21T18:30`. */
export const wallAt = (at: number, timeZone: string): string =>
  new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);

/** An instant as front matter has it: `2026-01-21T18:30+03:00`. */
export const written = (at: number, timeZone: string): string =>
  wallAt(at, timeZone) + offsetText(offsetAt(at, timeZone));

/**
 * What front matter says of a time on the wall: with the offset of the zone on that day. Of two instants that the clock
 * shows alike it is the first; a time that the clock skips is as much later (RFC 5545 §3.3.5).
 *
 * @param wall `YYYY-MM-DDTHH:MM`
 */
export function writtenTime(wall: string, timeZone: string): string {
  const local = Date.parse(`${wall}Z`);
  const dayMs = 24 * 60 * minuteMs;
  const before = offsetAt(local - dayMs, timeZone);
  const after = offsetAt(local + dayMs, timeZone);
  const exact = [before, after].map((offset) => local - offset).find((at) => wallAt(at, timeZone) === wall);
  return written(exact ?? local - before, timeZone);
}

/** An offset at the end of a time, as in RFC 3339. */
const ends = /(?:[Zz]|[+-]\d\d:\d\d)$/;
const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/**
 * A time of front matter as the clock on the wall shows it in a zone, as `<input type="datetime-local">` takes it.
 *
 * @returns an empty string for what is no time
 */
export function wallTime(text: string, timeZone: string): string {
  const plain = text
    .trim()
    .replace(' ', 'T')
    .replace(/ (?=[+\-Zz])/, '');
  if (!shape.test(plain)) return '';
  const at = Date.parse(ends.test(plain) ? plain : `${plain}Z`);
  if (Number.isNaN(at)) return '';
  return ends.test(plain) ? wallAt(at, timeZone) : plain.slice(0, 16);
}
