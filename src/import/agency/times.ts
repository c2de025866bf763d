import { parseTime } from '../../publication/times.ts';

/** Date, then perhaps time, then perhaps offset: ISO 8601 in its extended and its basic form (NITF). */
const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * A moment as agencies write it, in the form of RFC 3339. Without an offset it is a local time, which is the
 * newsroom's zone; a day alone begins at midnight.
 *
 * @returns `undefined` for what names no moment, such as a month
 */
export function timeOf(text: string | undefined): string | undefined {
  const parts = iso.exec(text?.trim() ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = parts;
  return parseTime(`${year}-${month}-${day}T${hour}:${minute}:${second}${offsetOf(zone)}`) ?? undefined;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z') return zone ?? '';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
