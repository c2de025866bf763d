import type { Splice } from './compose.ts';

/**
 * Splices of a text whose line breaks are `\n` as splices of the file it is the end of, with the line breaks
 * that are there.
 *
 * @param body where the text begins in the file
 */
export function inSource(source: string, body: number, splices: readonly Splice[]): Splice[] {
  const lineBreak = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const pairs = [...source.slice(body).matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  const placeOf = (offset: number) => body + offset + pairs.filter((pair) => pair < offset).length;
  return splices.map(({ start, end, text }) => ({
    start: placeOf(start),
    end: placeOf(end),
    text: text.replaceAll('\n', lineBreak),
  }));
}

/** Where the text of a file begins. @param line the line it begins on, from 1 */
export function offsetOfLine(source: string, line: number): number {
  const breaks = [...source.matchAll(/\r\n|\r|\n/g)];
  const last = breaks[line - 2];
  return last ? last.index + last[0].length : line === 1 ? 0 : source.length;
}
