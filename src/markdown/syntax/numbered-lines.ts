/**
 * Ordered lists numbered in other digits than 0–9. CommonMark knows no others, so `١. أولا` is a
 * paragraph. Digits that begin a line and could number a list item are written as 0–9 for the
 * parser; where no list came of it (code, a line inside a paragraph) they are put back.
 */

/** Digits that were replaced: line number, from 1 → what the parser sees, and what was written. */
export type Renumbered = ReadonlyMap<number, { ascii: string; written: string }>;

const numbered = /^((?:[ \t]*>)*[ \t]*(?:[-*+][ \t]+|[0-9]{1,9}[.)][ \t]+)*)(\p{Nd}{1,9}[.)])(?=[ \t]|$)/u;
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** The text as a parser can number it. Its length and lines do not change. */
export function renumber(text: string): { text: string; renumbered: Renumbered } {
  const renumbered = new Map<number, { ascii: string; written: string }>();
  if (!otherDigit.test(text)) return { text, renumbered };
  otherDigit.lastIndex = 0;
  const lines = text.split('\n').map((line, index) => {
    const match = numbered.exec(line);
    const [whole = '', before = '', written = ''] = match ?? [];
    const ascii = written.replace(otherDigit, digitValue);
    if (ascii === written || ascii.length !== written.length) return line;
    renumbered.set(index + 1, { ascii, written });
    return before + ascii + line.slice(whole.length);
  });
  return { text: lines.join('\n'), renumbered };
}

/** Puts digits back into literal text whose first line is line `first` of the source. */
export function restoreDigits(value: string, first: number, renumbered: Renumbered): string {
  const lines = value.split('\n').map((line, index) => {
    const change = renumbered.get(first + index);
    const start = line.length - line.trimStart().length;
    if (!change || !line.startsWith(change.ascii, start)) return line;
    return line.slice(0, start) + change.written + line.slice(start + change.ascii.length);
  });
  return lines.join('\n');
}

/** The value of a decimal digit of any script: each script's ten are consecutive in Unicode. */
function digitValue(char: string): string {
  let zero = char.codePointAt(0) ?? 0;
  const value = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero -= 1;
  return String(value - zero);
}
