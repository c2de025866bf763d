import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file that is not there yet, and the folders it is in. @returns whether it did; not if there is one */
export function createFile(file: string, text: string): boolean {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
