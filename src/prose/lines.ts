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
