import { isoInZone } from '../../language/formats.ts';
import type { DigestData } from '../../publication/schemas/digest.ts';

const day = 24 * 60 * 60 * 1000;
const spans = { day, week: 7 * day } as const;

/** The day, or the Monday of the week, that a moment is in: what a digest is sent once for. */
export function periodOf(now: number, every: DigestData['every'], timeZone: string): string {
  const today = isoInZone(now, timeZone).slice(0, 10);
  if (every === 'day') return today;
  const noon = Date.parse(`${today}T12:00:00Z`);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  return new Date(noon - sinceMonday * day).toISOString().slice(0, 10);
}

/** From where the last one ended, so that no story is left out or comes twice; of two times its span at most. */
export function sinceOf(
  posted: ReadonlyMap<string, { version: string }>,
  url: string,
  now: number,
  every: DigestData['every'],
): number {
  const span = spans[every];
  const ends = [...posted].filter(([period]) => period !== url).map(([, { version }]) => Number(version));
  const last = Math.max(...ends, Number.NEGATIVE_INFINITY);
  return Number.isFinite(last) ? Math.max(last, now - 2 * span) : now - span;
}
