import { describe, expect, it } from 'vitest';
import { wallTime, written, writtenTime } from '../../../../src/desk/client/shared/zone.ts';

describe('a time of front matter', () => {
  it.each([
    ['2025-11-03T09:00:00+03:00', 'Asia/Amman', '2025-11-03T09:00'],
    ['2025-11-03T09:00:00Z', 'Asia/Amman', '2025-11-03T12:00'],
    ['2025-11-03 09:00', 'Asia/Amman', '2025-11-03T09:00'],
    ['2025-11-03 09:00 +00:00', 'Asia/Kolkata', '2025-11-03T14:30'],
    ['soon', 'Asia/Amman', ''],
    ['', 'Asia/Amman', ''],
  ])('%s is on a wall in %2$s at %s', (text, zone, wall) => {
    expect(wallTime(text, zone)).toBe(wall);
  });

  it.each([
    ['2026-07-01T10:00', 'America/New_York'],
    ['2026-01-01T10:00', 'America/New_York'],
    ['2026-03-29T01:30', 'Europe/London'],
    ['2026-10-25T01:30', 'Europe/London'],
    ['2026-11-29T23:59', 'Asia/Kathmandu'],
    ['1999-12-31T23:59', 'Pacific/Apia'],
  ])('%s in %s is what Temporal says it is', (wall, zone) => {
    const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
    expect(Date.parse(writtenTime(wall, zone))).toBe(zoned.epochMilliseconds);
  });

  it('says its offset', () => {
    expect(written(Date.UTC(2026, 0, 1), 'America/St_Johns')).toBe('2025-12-31T20:30-03:30');
    expect(written(Date.UTC(2026, 0, 1), 'UTC')).toBe('2026-01-01T00:00+00:00');
  });
});
