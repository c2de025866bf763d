import { realpathSync } from 'node:fs';
import path from 'node:path';
import { exists, read } from '../files.ts';

/**
 * The bytes of a file that is, or leads to, one below a folder; `null` if there is none. A link that leads elsewhere, which
 * may have come with anybody's contribution, is no file of ours: it is neither shown nor written through.
 */
export function readWithin(folder: string, file: string): Buffer | null {
  if (!exists(file)) return null;
  return realpathSync(file).startsWith(realpathSync(folder) + path.sep) ? read(file) : null;
}
