import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The bytes of a file; `null` if there is none, or something else in its place. */
export function readIfThere(place: string): Buffer | null {
  try {
    return readFileSync(place);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Writes a file so that it is there whole or not at all, also after a power cut; `null` removes it. */
export function writeWhole(place: string, bytes: Uint8Array | null): void {
  if (bytes === null) {
    removeFile(place);
    return;
  }
  const draft = `${place}.${process.pid}.warraq-new`;
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(draft, bytes, { flush: true });
  renameSync(draft, place);
}

/** Makes a folder, and those around it. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

/** Removes a file, if it is there. */
export function removeFile(place: string): void {
  rmSync(place, { force: true });
}

/** The names of files in a folder; none if it is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Does something with an empty folder that is removed afterwards. */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-deploy-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
