import type { BlockLanguage } from './block.ts';

/**
 * The ways to write a time, as in HTML's `<time datetime>`, and how an edition words each. All throw
 * a RangeError on what is no date, such as 2026-02-30.
 * https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
 */
const shapes = {
  year: [/^\d{4}$/, (text: string) => text],
  month: [
    /^\d{4}-\d{2}$/,
    (text: string, { month }: BlockLanguage) => month(Temporal.PlainYearMonth.from(text).toString()),
  ],
  day: [
    /^\d{4}-\d{2}-\d{2}$/,
    (text: string, { day }: BlockLanguage) => day(Temporal.PlainDate.from(text).toString()),
  ],
  clock: [
    /^\d{2}:\d{2}$/,
    (text: string) => Temporal.PlainTime.from(text).toString({ smallestUnit: 'minute' }),
  ],
  moment: [
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/,
    (text: string, { dateTime, isoTime }: BlockLanguage) => dateTime(Date.parse(isoTime(text) ?? '')),
  ],
} satisfies Record<string, [RegExp, (text: string, language: BlockLanguage) => string]>;

/** How exact a time may be. A moment is date and time of day, see `parseTime`. */
export type TimeShape = keyof typeof shapes;
export const timeShapes = Object.keys(shapes) as TimeShape[];

/** A time in the words of an edition; `null` if it can't be read as one of the shapes. */
export function timeWords(
  text: string,
  language: BlockLanguage,
  among: readonly TimeShape[] = timeShapes,
): string | null {
  const found = among.map((shape) => shapes[shape]).find(([pattern]) => pattern.test(text));
  try {
    return found ? found[1](text, language) : null;
  } catch {
    return null;
  }
}
