/** A day of a month, and where both stand. */
export interface Day {
  day: number;
  /** The other end of some days: 15 of `15–20 May`. */
  others: readonly number[];
  at: readonly [start: number, end: number];
}

/** The day that is written beside the name of a month; a second name of it, as in `آذار/مارس`, may stand between. */
export function dayBeside(
  text: string,
  months: readonly { start: number; end: number }[],
  index: number,
  isNumber: boolean,
): Day | null {
  let [first, last] = [index, index];
  const isOne = (left: number) =>
    /^[\s/()]{1,3}$/.test(text.slice(months[left]?.end, months[left + 1]?.start));
  while (first > 0 && isOne(first - 1)) first -= 1;
  while (last < months.length - 1 && isOne(last)) last += 1;
  const [start, end] = [months[first]?.start ?? 0, months[last]?.end ?? 0];
  const before = /(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th)?[\s,.]{1,2}(?:\p{L}{1,3}\s)?$/u.exec(
    text.slice(0, start),
  );
  if (before) {
    const first = /(?<![\d:.,])(\d{1,2})\s?(?:[–—-]|\p{L}{1,5})\s?\p{L}?$/u.exec(text.slice(0, before.index));
    return asDay(before[1], first?.[1], [before.index, end]);
  }
  const word = isNumber ? '' : '(?:\\p{L}{1,3}\\s)?';
  const days = new RegExp(
    `^[\\s)]{1,2}${word}(\\d{1,2})(?![\\d:.,]\\d|\\d)(?:\\s?[–—-]\\s?(\\d{1,2})(?!\\d))?`,
    'u',
  );
  const after = days.exec(text.slice(end));
  const behind = end + (after?.[0].length ?? 0);
  // `the March of 6 November`: the day is that of the next month.
  if (/^\s$/.test(text.slice(behind, months[last + 1]?.start ?? behind))) return null;
  return after && asDay(after[1], after[2], [start, behind]);
}

function asDay(figures: string | undefined, other: string | undefined, at: Day['at']): Day | null {
  const [day = 0, ...others] = [figures, ...(other === undefined ? [] : [other])].map(Number);
  const isDay = (one: number) => one >= 1 && one <= 31;
  return isDay(day) ? { day, others: others.filter(isDay), at } : null;
}
