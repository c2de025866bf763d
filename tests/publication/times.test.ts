import { describe, expect, it } from 'vitest';
import { instantOf, parseTime } from '../../src/publication/times.ts';

const instant = (text: string, timeZone: string) => {
  const time = parseTime(text);
  return time === null ? null : new Date(instantOf(time, timeZone)).toISOString();
};

describe('a date and time', () => {
  it.each([
    ['2026-01-21T18:30:00+03:00', '2026-01-21T15:30:00.000Z'],
    ['2026-01-21T18:30+03:00', '2026-01-21T15:30:00.000Z'],
    ['2026-01-21 18:30 +03:00', '2026-01-21T15:30:00.000Z'],
    ['2026-01-21t18:30:00z', '2026-01-21T18:30:00.000Z'],
    ['2024-02-29T00:00:00.5-05:00', '2024-02-29T05:00:00.500Z'],
  ])('%s has an offset, whatever the zone', (text, utc) => {
    for (const zone of ['Asia/Amman', 'America/New_York']) expect(instant(text, zone)).toBe(utc);
  });

  it.each([
    ['2026-11-28 10:00', 'Asia/Amman', '2026-11-28T07:00:00.000Z'],
    ['2026-11-28T10:00:30', 'Asia/Amman', '2026-11-28T07:00:30.000Z'],
    ['2026-11-28 10:00', 'UTC', '2026-11-28T10:00:00.000Z'],
    // Clocks went back from 02:00 to 01:00, and forward from 02:00 to 03:00.
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-03-08 02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, utc) => {
    expect(instant(text, zone)).toBe(utc);
  });

  it.each([
    '',
    '2026-01-21',
    '18:30',
    '2026-01-21 6pm',
    '21.01.2026 18:30',
    '2026-02-30 10:00',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-21 24:30',
    '2026-01-21T18:30:00+29:00',
    ' 2026-01-21 18:30',
    '2026-01-21 18:30\n',
  ])('%j is none', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
