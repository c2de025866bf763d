import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from '../../problems/problem.ts';

const lineFeed = 0x0a;

/** That a file is not UTF-8, at the first byte that is not. */
export function misencoded(file: string, bytes: Uint8Array): Problem {
  let start = 0;
  let line = 1;
  for (let end = bytes.indexOf(lineFeed); end >= 0 && isUtf8(bytes.subarray(start, end)); line += 1) {
    start = end + 1;
    end = bytes.indexOf(lineFeed, start);
  }
  return problem('file-encoding', {}, { file, line, column: columnIn(bytes.subarray(start)) });
}

/** The column, from 1, at which a line stops being UTF-8. */
function columnIn(line: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let column = 1;
  try {
    for (const byte of line) column += decoder.decode(Uint8Array.of(byte), { stream: true }).length;
  } catch {
    // This byte is the one.
  }
  return column;
}
