import { problem } from '../../problems/problem.ts';
import { ImportProblem } from '../source.ts';

/** Byte order marks, longest first, and what they stand for. */
const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of an XML or JSON document: in the encoding of its byte order mark, of its XML declaration (XML 1.0,
 * appendix F), of `--encoding`, or in UTF-8.
 *
 * @throws `ImportProblem` if the bytes are not of that encoding
 */
export function decodeDocument(bytes: Uint8Array, file: string, asked?: string): string {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, declared] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? [];
  for (const encoding of [asked, marked, declared, 'utf-8']) {
    if (encoding === undefined) continue;
    const text = decoded(bytes, encoding);
    if (text !== undefined) return text;
    break;
  }
  throw new ImportProblem(problem('file-encoding', {}, { file, line: 1, column: 1 }));
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
