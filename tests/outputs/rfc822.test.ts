import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rfc822 } from '../../src/outputs/rss.ts';

describe('dates', () => {
  it.each([
    ['2026-01-21T15:30:00Z', 'Asia/Amman', 'Wed, 21 Jan 2026 18:30:00 +0300'],
    ['2026-01-31T22:00:00Z', 'Asia/Amman', 'Sun, 01 Feb 2026 01:00:00 +0300'],
    ['2026-07-04T12:00:00Z', 'America/New_York', 'Sat, 04 Jul 2026 08:00:00 -0400'],
    ['2026-07-04T12:00:00Z', 'UTC', 'Sat, 04 Jul 2026 12:00:00 +0000'],
  ])('%s in %s', (utc, zone, expected) => {
    expect(rfc822(Date.parse(utc), zone)).toBe(expected);
  });

  it('are read back as the same instant, with the right day of the week', () => {
    const zones = fc.constantFrom(
      'Asia/Amman',
      'UTC',
      'America/St_Johns',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2100, 0) }), zones, (instant, zone) => {
        const written = rfc822(instant, zone);
        expect(Date.parse(written)).toBe(Math.floor(instant / 1000) * 1000);
        const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: zone }).format(instant);
        expect(written.slice(0, 3)).toBe(weekday);
      }),
    );
  });
});
