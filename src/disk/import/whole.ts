import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exists } from '../files.ts';

/**
 * Writes a file that must not be there yet, so that nobody ever finds half of it, whenever the process ends.
 *
 * @throws if there is one
 */
export function createWhole(file: string, data: string | Uint8Array): void {
  beside(file, data, (draft) => {
    try {
      linkSync(draft, file);
    } catch (error) {
      // Not every file system has links.
      if (exists(file)) throw error;
      renameSync(draft, file);
    }
  });
}

/** Writes a file in place of the one that may be there: whoever reads it sees the one or the other. */
export function replaceWhole(file: string, data: string | Uint8Array): void {
  beside(file, data, (draft) => renameSync(draft, file));
}

function beside(file: string, data: string | Uint8Array, place: (draft: string) => void): void {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.draft`);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(draft, data, { flush: true });
    place(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}
