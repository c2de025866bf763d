/** A date and a time of day, to the minute or finer, and then an offset from UTC or none. */
const shape =
  /^(\d{4}-\d\d-\d\d)[Tt ]([0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?) ?([Zz]|[+-][0-2]\d:[0-5]\d)?$/;

/**
 * A date and time as people write it, in one form: RFC 3339 where it says its offset, else the same
 * without one, which is a time of the publication's zone. A space may stand in place of `T` and before
 * the offset; seconds may be left out.
 *
 * @returns `null` for what is no date and time, such as 2026-02-30 10:00
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function parseTime(text: string): string | null {
  const [, day, clock, offset = ''] = shape.exec(text) ?? [];
  if (day === undefined) return null;
  const time = `${day}T${clock}${offset.toUpperCase()}`;
  try {
    instantOf(time, 'UTC');
    return time;
  } catch {
    return null;
  }
}

/**
 * The instant of what `parseTime` returned, in milliseconds since 1970-01-01 UTC. A local time that the
 * zone's clocks show twice is the first of the two; one that they skip is as much later (RFC 5545 §3.3.5).
 *
 * @param timeZone IANA name, asked only where the time has no offset
 * @throws RangeError on a day or an hour that does not exist
 */
export function instantOf(time: string, timeZone: string): number {
  return hasOffset(time)
    ? Temporal.Instant.from(time).epochMilliseconds
    : Temporal.PlainDateTime.from(time).toZonedDateTime(timeZone).epochMilliseconds;
}

const hasOffset = (time: string) => /(?:Z|[+-]\d\d:\d\d)$/.test(time);
