import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { exists } from '../files.ts';

/** How many bytes have one sum: a large file has few, and a small change leaves most of them. */
export const blockSize = 1 << 16;

const sumsFile = (file: string) => `${file}.sums`;

/** Whether a file holds the bytes that were noted; not if nothing was. */
export function isAsNoted(file: string): boolean {
  const noted = readSums(file);
  return noted.length > 0 && JSON.stringify(noted) === JSON.stringify(sumsOf(file, []));
}

/** Whether anything was noted of a file, be it readable or not. */
export const isNoted = (file: string): boolean => exists(sumsFile(file));

/**
 * Notes beside a file what it holds.
 *
 * @param changed the numbers of the blocks that were written since; what was noted of others stays, so
 *   that damage to them still shows
 */
export function noteSums(file: string, changed: ReadonlySet<number>): void {
  const kept = readSums(file)
    .slice(1)
    .map((sum, index) => (changed.has(index) ? undefined : sum));
  const draft = `${sumsFile(file)}.draft`;
  writeFileSync(draft, JSON.stringify(sumsOf(file, kept)), { flush: true });
  renameSync(draft, sumsFile(file));
}

/** Forgets what was noted of a file. */
export function forgetSums(file: string): void {
  rmSync(sumsFile(file), { force: true });
}

/** The size of a file, then the CRC-32 of each block; those that are known are not read. */
function sumsOf(file: string, known: readonly (number | undefined)[]): number[] {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const block = Buffer.allocUnsafe(Math.min(size, blockSize));
    const sumAt = (index: number) => {
      const length = readSync(handle, block, 0, block.length, index * blockSize);
      return crc32(block.subarray(0, length));
    };
    const count = Math.ceil(size / blockSize);
    return [size, ...Array.from({ length: count }, (_, index) => known[index] ?? sumAt(index))];
  } finally {
    closeSync(handle);
  }
}

function readSums(file: string): number[] {
  try {
    const sums: unknown = JSON.parse(readFileSync(sumsFile(file), 'utf8'));
    return Array.isArray(sums) ? sums : [];
  } catch {
    return [];
  }
}
