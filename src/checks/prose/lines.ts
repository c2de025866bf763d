const lineEnd = /\r\n|\n|\r/g;

/** A file as rules see it: line breaks as `\n`, no byte order mark. */
export function normalised(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(lineEnd, '\n');
}

/** A mended text with the byte order mark and the line breaks of the file it was made from. */
export function asWritten(mended: string, original: string): string {
  const ends = original.match(lineEnd) ?? [];
  const lines = mended.split('\n').map((line, index) => line + (ends[index] ?? ''));
  return (original.startsWith('\uFEFF') ? '\uFEFF' : '') + lines.join('');
}

/** Line and column, both from 1, of offsets in a text. */
export function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
