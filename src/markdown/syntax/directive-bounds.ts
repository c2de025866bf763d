/** How many containers may be open within each other: for each, a parser reads its lines once more. */
const openContainers = 6;

/** A line that opens a container (with a name) or closes one (without), after list and quote marks. */
const fence = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(:{3,})(?:([^\s:])|[ \t]*$)/;

/** The first line, from 1, on which too many containers are open; `null` if there is none. */
export function directiveExcess(text: string): number | null {
  if (!text.includes(':::')) return null;
  const open: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, marks, name] = fence.exec(line) ?? [];
    if (marks && name) open.push(marks.length);
    else if (marks) close(open, marks.length);
    if (open.length > openContainers) return index + 1;
  }
  return null;
}

/** A closing line ends the outermost container that it is long enough for, and all within it. */
function close(open: number[], length: number): void {
  const ended = open.findIndex((opening) => opening <= length);
  if (ended >= 0) open.length = ended;
}
