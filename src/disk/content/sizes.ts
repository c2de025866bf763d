import { closeSync, openSync, readSync } from 'node:fs';
import { type Problem, problem } from '../../problems/problem.ts';
import { type FileKind, type MaxMegabytes, usualMegabytes } from '../../publication/file-sizes.ts';

/**
 * Why a file is not to be read: it is larger than its kind may be. `null` if it is not.
 *
 * @param sizes what the publication says; `null` if that counts for nothing here
 */
export function sizeProblem(
  file: string,
  bytes: number,
  kind: FileKind,
  sizes: MaxMegabytes | null | undefined,
): Problem | null {
  const limit = sizes?.[kind] ?? usualMegabytes[kind];
  if (bytes <= limit * 1e6) return null;
  const megabytes = Math.ceil(bytes / 1e5) / 10;
  const name = file.slice(file.lastIndexOf('/') + 1);
  return problem(
    'file-large',
    { name, kind, megabytes, limit, fixed: sizes === null },
    { file, line: 1, column: 1 },
  );
}

/** The first bytes of a file, up to 64 KiB: what it says of itself stands there. */
export function readStart(file: string): Buffer {
  const start = Buffer.alloc(1 << 16);
  const handle = openSync(file, 'r');
  try {
    return Buffer.from(start.subarray(0, readSync(handle, start)));
  } finally {
    closeSync(handle);
  }
}
