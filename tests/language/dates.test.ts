import { describe, expect, it } from 'vitest';
import { createFormats } from '../../src/language/formats.ts';

const zone = 'Asia/Amman';
const noon = Date.parse('2026-01-31T12:00:00Z');

describe('names of months side by side', () => {
  const formats = createFormats('ar-JO-u-nu-latn-ca-gregory', zone, { monthNames: ['ar-SY', 'ar-EG'] });

  it('stand in dates, times and months', () => {
    expect(formats.date(noon)).toBe('31 كانون الثاني/يناير 2026');
    expect(formats.dateTime(noon)).toContain('كانون الثاني/يناير 2026');
    expect(formats.day('2026-05-01')).toBe('1 أيار/مايو 2026');
    expect(formats.month('2026-08')).toBe('آب/أغسطس 2026');
  });

  it('are said once where both are the same', () => {
    const same = createFormats('en-GB', zone, { monthNames: ['en-GB', 'en-US'] });
    expect(same.date(noon)).toBe('31 January 2026');
  });

  it('are those of the calendar and in the digits of the locale', () => {
    const persian = createFormats('fa-u-ca-persian-nu-arabext', zone, { monthNames: ['fa-AF', 'fa-IR'] });
    expect(persian.date(noon)).toBe('۱۱ دلو/بهمن ۱۴۰۴');
  });
});

describe('a second calendar', () => {
  it.each([
    ['en-GB-u-ca-gregory', 'islamic-umalqura', '31 January 2026 · 12 Shaʻban 1447 AH'],
    ['he-u-ca-gregory', 'hebrew', '31 בינואר 2026\u200F · \u200Fי״ג בשבט תשפ״ו'],
    ['fa-u-ca-persian-nu-arabext', 'gregory', '۱۱ بهمن ۱۴۰۴\u200F · \u200F۳۱ ژانویهٔ ۲۰۲۶'],
  ])('beside %s', (locale, secondCalendar, expected) => {
    expect(createFormats(locale, zone, { secondCalendar }).date(noon)).toBe(expected);
  });

  it('says the day, not the hour, and stands beside no month', () => {
    const formats = createFormats('en-GB-u-ca-gregory', zone, { secondCalendar: 'islamic-umalqura' });
    expect(formats.dateTime(noon)).toBe('31 January 2026 at 15:00 · 12 Shaʻban 1447 AH');
    expect(formats.month('2026-01')).toBe('January 2026');
  });
});

describe('months of addresses', () => {
  it.each([
    ['fa-u-ca-persian-nu-arabext', 'دی ۱۴۰۴ – بهمن ۱۴۰۴', '۱۴۰۴ تا ۱۴۰۵'],
    ['en-u-ca-islamic-umalqura', 'Rajab\u2009–\u2009Shaʻban 1447 AH', '1447\u2009–\u20091448 AH'],
    ['th-u-ca-buddhist-nu-latn', 'มกราคม 2569', 'พ.ศ. 2569'],
    ['ja-u-ca-gregory', '2026年1月', '2026年'],
  ])('in %s', (locale, month, year) => {
    const formats = createFormats(locale, zone);
    expect(formats.month('2026-01')).toBe(month);
    expect(formats.year('2026')).toBe(year);
  });
});

it.each([
  ['en', undefined, 'Source: '],
  ['fr', { spaceBefore: { ':': '\u00A0' } }, 'Source\u00A0: '],
  ['ja', undefined, 'Source：'],
  ['zh-Hant', undefined, 'Source：'],
  ['ko', undefined, 'Source: '],
])('a label in %s', (locale, typography, expected) => {
  expect(createFormats(locale, zone, { typography }).labelled('Source')).toBe(expected);
});
