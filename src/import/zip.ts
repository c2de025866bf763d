import { unzipSync } from 'fflate';
import { problem } from '../problems/problem.ts';
import { ImportProblem } from './source.ts';

/** What an archive of documents and their pictures may hold, unpacked: bytes, and files. */
const most = { bytes: 300_000_000, files: 5_000 };
/** Nothing that people make is packed this small. */
const smallest = 1 / 250;
/** Smaller files may be: a page of spaces is no bomb. */
const harmless = 5_000_000;

/** Whether bytes begin like those of a ZIP archive. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/**
 * The files of a ZIP archive, by name.
 *
 * @param file as problems name it
 * @throws `ImportProblem` of one that is damaged, would fill the memory, or names files outside of itself
 */
export function unzip(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  const place = { file, line: 1, column: 1 };
  const refuse = (what: string) => new ImportProblem(problem('import-unsafe', { what }, place));
  let [size, count] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size: packed, originalSize }) => {
        if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name))
          throw refuse('it names files outside of itself');
        size += originalSize;
        count += 1;
        const isBomb = originalSize > harmless && packed < originalSize * smallest;
        if (size > most.bytes || count > most.files || isBomb)
          throw refuse('it unpacks to far more than it says');
        return !name.endsWith('/');
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    const why = 'the archive is damaged';
    throw new ImportProblem(problem('import-broken', { format: 'a ZIP archive', why }, place));
  }
}

/**
 * Text of a part that is XML.
 *
 * @throws `ImportProblem` if it declares a document type: that is where entities come from that fill the memory or read
 *   other files, and no format that is imported needs one
 */
export function xmlText(bytes: Uint8Array, file: string): string {
  const text = new TextDecoder().decode(bytes);
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(text)) return text;
  const place = { file, line: 1, column: 1 };
  throw new ImportProblem(problem('import-unsafe', { what: 'it declares entities' }, place));
}
