import { diffArrays } from 'diff';

const lineBreak = /\r\n?|\n/g;

/** The lines of a text without their breaks, and the breaks; the last line has none. */
export function linesOf(text: string): { lines: string[]; breaks: string[] } {
  return { lines: text.split(/\r\n?|\n/), breaks: text.match(lineBreak) ?? [] };
}

/**
 * A text that somebody changed, with the line breaks that it had: lines that did not change keep theirs, and new ones
 * have the one that most others have.
 *
 * @param before the text as its file has it
 * @param after the same as it was typed, with breaks of whatever kind
 */
export function withLineBreaks(before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  const usual = usualBreak(old.breaks);
  if (old.breaks.every((one) => one === usual)) return now.lines.join(usual);
  const breaks = breaksOf(old, now.lines, usual);
  return now.lines
    .map((line, index) => line + (index < now.lines.length - 1 ? (breaks[index] ?? usual) : ''))
    .join('');
}

function usualBreak(breaks: readonly string[]): string {
  const counts = Map.groupBy(breaks, (one) => one);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '\n';
}

/** The break behind each line: that of the same line before, where there is one. */
function breaksOf(old: ReturnType<typeof linesOf>, lines: readonly string[], usual: string): string[] {
  const breaks: string[] = [];
  let place = 0;
  for (const { value, added, removed } of diffArrays(old.lines, [...lines])) {
    if (!removed)
      for (const [index] of value.entries())
        breaks.push(added ? usual : (old.breaks[place + index] ?? usual));
    if (!added) place += value.length;
  }
  return breaks;
}
