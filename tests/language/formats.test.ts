import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats, isoInZone, monthInZone } from '../../src/language/formats.ts';
import { runs } from '../runs.ts';

const amman = 'Asia/Amman';
const evening = Date.parse('2026-01-21T18:30:00+03:00');
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

describe('Arabic of Jordan', () => {
  const formats = createFormats('ar-JO-u-nu-latn-ca-gregory', amman);

  it('has the month names of the Levant and Latin digits', () => {
    expect(months.map((month) => formats.month(month))).toEqual(
      [
        'كانون الثاني',
        'شباط',
        'آذار',
        'نيسان',
        'أيار',
        'حزيران',
        'تموز',
        'آب',
        'أيلول',
        'تشرين الأول',
        'تشرين الثاني',
        'كانون الأول',
      ].map((name) => `${name} 2026`),
    );
  });

  it('writes moments in the zone of the publication', () => {
    expect(formats.date(evening)).toBe('21 كانون الثاني 2026');
    expect(formats.dateTime(evening)).toMatch(/^21 كانون الثاني 2026.*6:30/);
    expect(createFormats('ar-JO-u-nu-latn-ca-gregory', 'America/New_York').dateTime(evening)).toMatch(
      /10:30/,
    );
    expect(formats.number(1234567)).toBe('1,234,567');
  });
});

it.each([
  ['en-GB', 0, '0:00'],
  ['en-GB', 90, '1:30'],
  ['en-GB', 3723, '1:02:03'],
  ['ar-EG', 5400, '١:٣٠:٠٠'],
])('%s writes a moment of a recording after %i seconds as %s', (locale, seconds, written) => {
  expect(createFormats(locale, amman).timestamp(seconds)).toBe(written);
});

it.each([
  ['en-GB-u-nu-latn-ca-gregory', '21 January 2026', 'January 2026', '1,234.5'],
  ['fr-FR', '21 janvier 2026', 'janvier 2026', '1\u202f234,5'],
  ['he-IL-u-nu-latn-ca-gregory', '21 בינואר 2026', 'ינואר 2026', '1,234.5'],
  ['fa-IR-u-nu-arabext-ca-gregory', '۲۱ ژانویهٔ ۲۰۲۶', 'ژانویهٔ ۲۰۲۶', '۱٬۲۳۴٫۵'],
])('%s writes %s', (locale, date, month, number) => {
  const formats = createFormats(locale, amman);
  expect([formats.date(evening), formats.month('2026-01'), formats.number(1234.5)]).toEqual([
    date,
    month,
    number,
  ]);
});

it('a month is that month wherever the publication is', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    expect(createFormats('en-GB', zone).month('2026-03')).toBe('March 2026');
  }
});

describe('isoInZone', () => {
  it.each([
    ['2026-01-31T20:59:59Z', amman, '2026-01-31T23:59:59+03:00', '2026-01'],
    ['2026-01-31T21:00:00Z', amman, '2026-02-01T00:00:00+03:00', '2026-02'],
    ['2025-12-31T21:00:00Z', amman, '2026-01-01T00:00:00+03:00', '2026-01'],
    ['2026-02-01T00:00:00Z', 'America/New_York', '2026-01-31T19:00:00-05:00', '2026-01'],
    ['2026-07-01T03:59:59Z', 'America/New_York', '2026-06-30T23:59:59-04:00', '2026-06'],
    ['2026-01-21T15:30:00.999Z', 'UTC', '2026-01-21T15:30:00+00:00', '2026-01'],
    ['2026-01-21T15:30:00Z', 'Asia/Kathmandu', '2026-01-21T21:15:00+05:45', '2026-01'],
  ])('%s in %s is %s', (utc, zone, iso, month) => {
    expect(isoInZone(Date.parse(utc), zone)).toBe(iso);
    expect(monthInZone(Date.parse(utc), zone)).toBe(month);
  });

  it('names the same instant in any zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const iso = isoInZone(instant, zone);
        expect(iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(Date.parse(iso)).toBe(Math.floor(instant / 1000) * 1000);
        expect(monthInZone(instant, zone)).toBe(iso.slice(0, 7));
      }),
    );
  });

  it('writes what Temporal writes, in the order of time or not', () => {
    const zones = fc.constantFrom(amman, 'Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe');
    const instants = fc.integer({ min: Date.UTC(1850, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
    fc.assert(
      fc.property(instants, zones, (seconds, zone) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
        expect(isoInZone(seconds * 1000, zone)).toBe(moment.toString({ timeZoneName: 'never' }));
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each([-1, 0, 1])('is right %d ms from a change of the clocks', (ms) => {
    const change = Date.parse('2026-03-29T01:00:00Z');
    const iso = ms < 0 ? '2026-03-29T01:59:59+01:00' : '2026-03-29T03:00:00+02:00';
    expect(isoInZone(change + ms, 'Europe/Amsterdam')).toBe(iso);
  });
});
