import { charAt } from '../script.ts';
import type { Edit } from './edits.ts';

/** All decimal digits and some more, in a form that is tested fast. */
export const someDigit = String.raw`[0-9\u0660-\u0669\u06F0-\u06F9\u07C0-\u1FFF\u2070-\uFFFF]`;

/** No-break spaces before and in units that follow a number (`5 per cent`), also where a line ends in the file. */
export function createUnits(units: readonly string[]): (text: string) => Edit[] {
  const longestFirst = units.toSorted((a, b) => b.length - a.length);
  const names = longestFirst.map((unit) => RegExp.escape(unit).replaceAll('\\x20', '[ \\n]')).join('|');
  const measure = new RegExp(`${someDigit}[ \\n](?:${names})`, 'g');
  return (text) =>
    [...text.matchAll(measure)].flatMap(({ 0: found, index }) => {
      const isMeasure =
        /^\p{Nd}/u.test(found) && !/[\p{L}\p{M}\p{Nd}]/u.test(charAt(text, index + found.length));
      if (!isMeasure) return [];
      return Array.from(found.matchAll(/[ \n]/g), ({ index: at }) => {
        const start = index + at;
        return { start, end: start + 1, text: '\u00A0', kind: 'space' as const };
      });
    });
}
