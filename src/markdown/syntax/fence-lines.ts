/** A line that opens or closes a container and stands at the margin. */
const opening = /^(:{3,})[^\s:[\]{}]+(?:\[.*\])?(?:\{[^{}]*\})?[ \t]*$/;
const closing = /^(:{3,})[ \t]*$/;
/** Colons that may be a fence, after whatever stands before them. */
const possible = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[\s>]+)*:::/;
const codeOrDefinition = /^[\s>]*(?:```|~~~|\[[^\]]+\]:)/;

/**
 * Whether containers are written so that every parser reads them the same way: fences at the margin
 * and in pairs, outer ones longer than inner ones, not right below a table, no code or link
 * definition among them.
 */
export function wellFenced(text: string): boolean {
  const open: number[] = [];
  let before = '';
  for (const line of text.split('\n')) {
    const change = possible.test(line) ? fenceOf(line) : 0;
    if (change === null || (change !== 0 && before.includes('|'))) return false;
    if (change > 0 && change >= (open.at(-1) ?? Number.POSITIVE_INFINITY)) return false;
    if (change > 0) open.push(change);
    if (change < 0 && !closesInnermost(open, -change)) return false;
    if (open.length > 0 && codeOrDefinition.test(line)) return false;
    before = line;
  }
  return open.length === 0;
}

/** The colons of an opening line, those of a closing line as a negative number; `null` in doubt. */
function fenceOf(line: string): number | null {
  const opened = opening.exec(line)?.[1];
  if (opened) return opened.length;
  const closed = closing.exec(line)?.[1];
  return closed ? -closed.length : null;
}

/** Takes the innermost container away if a line of so many colons ends it, and it alone. */
function closesInnermost(open: number[], length: number): boolean {
  const fits = open.findIndex((one) => one <= length) === open.length - 1;
  return fits && open.pop() !== undefined;
}
