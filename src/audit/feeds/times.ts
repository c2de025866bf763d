const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const rfc822 = new RegExp(
  `^(?:(?<weekday>${days.join('|')}), )?(?<day>\\d\\d?) (?<month>${months.join('|')}) (?<year>\\d{4}) (?<time>\\d\\d:\\d\\d(?::\\d\\d)?) (?<offset>GMT|UT|[+-]\\d{4})$`,
);

/**
 * An instant of RFC 822 with a four-digit year, in milliseconds; `null` if it is not written so or
 * falls on another weekday. https://www.rssboard.org/rss-profile#data-types-datetime
 */
export function rfc822Instant(text: string): number | null {
  const { weekday, day = '', month = '', year, time = '', offset = '' } = rfc822.exec(text)?.groups ?? {};
  if (!year) return null;
  const date = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : 'Z';
  const instant = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}${zone}`);
  const noon = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(instant) || noon.getUTCDate() !== Number(day)) return null;
  return weekday && days[noon.getUTCDay()] !== weekday ? null : instant;
}
