import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { exists, lookAt, read } from '../files.ts';
import { walkHidden } from './hidden-files.ts';

/** How files are called until they are whole. */
export const draftName = /^\.desk-[\da-f-]{36}\.draft$/;

/**
 * Writes a file whole or not at all, whatever happens to the process or the machine: beside its place, under a hidden
 * name, and then into it.
 *
 * @param before the bytes it is made from; `null` if there is to be no such file yet
 * @returns whether it was written; not if somebody else changed, made or removed the file in the meantime
 */
export function writeFile(file: string, data: string | Uint8Array, before: Uint8Array | null): boolean {
  const place = before === null ? file : placeOf(file);
  if (place === null) return false;
  const folder = path.dirname(place);
  mkdirSync(folder, { recursive: true });
  const draft = path.join(folder, `.desk-${randomUUID()}.draft`);
  try {
    writeFileSync(draft, data, { flush: true });
    if (!(before === null ? made(draft, place) : replaced(draft, place, before))) return false;
    syncFolder(folder);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * The same for a file below a folder, which is there.
 *
 * @returns `false` as well where a link on its way leads out of the folder, which may have come with anybody's contribution
 */
export const writeWithin = (
  folder: string,
  file: string,
  data: string | Uint8Array,
  before: Uint8Array | null,
): boolean => isWithin(folder, before === null ? path.dirname(file) : file) && writeFile(file, data, before);

/** Whether what is there of a path lies in a folder, or is it. */
function isWithin(folder: string, file: string): boolean {
  if (!lookAt(file)) return isWithin(folder, path.dirname(file));
  if (!exists(file)) return false;
  return `${realpathSync(file)}${path.sep}`.startsWith(`${realpathSync(folder)}${path.sep}`);
}

/** Where a file is that a name may lead to; `null` if there is none. */
const placeOf = (file: string) => (exists(file) ? realpathSync(file) : null);

function replaced(draft: string, place: string, before: Uint8Array): boolean {
  if (!exists(place)) return false;
  chmodSync(draft, statSync(place).mode);
  if (!read(place).equals(before)) return false;
  renameSync(draft, place);
  return true;
}

/** A link is made only where nothing is. */
function made(draft: string, place: string): boolean {
  try {
    linkSync(draft, place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Windows has no such thing as a folder that is open. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file is whole all the same.
  }
}

/** Removes what processes that were killed have left of files they were about to write. */
export function removeDrafts(folder: string): void {
  for (const file of walkHidden(folder))
    if (draftName.test(path.basename(file))) rmSync(file, { force: true });
}

/**
 * Removes a file that is as somebody has read it.
 *
 * @returns whether it was removed; not if somebody else changed it in the meantime
 */
export function removeUnchanged(file: string, before: Uint8Array): boolean {
  if (!exists(file) || !read(file).equals(before)) return false;
  rmSync(file);
  return true;
}

/** Removes a file whatever it says; nothing happens if there is none. */
export function removeFile(file: string): void {
  rmSync(file, { force: true });
}
