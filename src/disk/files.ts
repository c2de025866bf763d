import { hash } from 'node:crypto';
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** SHA-256 as 43 characters of base64url. */
export function digest(data: string | Uint8Array): string {
  return hash('sha256', data, 'base64url');
}

/** What a file looks like from outside: if this is the same, so are its bytes. */
export function fingerprint({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How a published file looks from outside. It does not tell how many links lead to it, nor since when. */
export const lookOf = ({ size, mtimeMs, ino }: Stats) => `${size} ${mtimeMs} ${ino}`;

/** A file's text, or `null` if it is not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** What can be read of a file whatever it is encoded in: ASCII, at least. */
export function legible(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\0', '');
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** Whether the system does not let us. */
export const isForbidden = (error: unknown): boolean => ['EACCES', 'EPERM'].includes(codeOf(error));

/** Whether what was to be read is not there, or no more. */
export const isGone = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Whether a path is that of a name which is no UTF-8: each wrong byte is U+FFFD in it, and nothing is there. */
export const isMisencoded = (place: string): boolean => place.includes('\uFFFD') && !exists(place);

/** Whether a folder below another one is reached through a link. */
export function isLinked(root: string, folder: string): boolean {
  const parts = folder.split('/');
  return parts.some((_, index) => lookAt(path.join(root, ...parts.slice(0, index + 1)))?.isSymbolicLink());
}

/** What is at a place; `undefined` if nothing is, or if a file stands where a folder around it should. */
export function lookAt(place: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether anything is at a place, a link that leads nowhere included. */
export const exists = (place: string): boolean => lookAt(place) !== undefined;

/** Tells a folder, or the one a link leads to, from another in its place; `null` if there is none. */
export function identityOf(folder: string): string | null {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.birthtimeMs}` : null;
}

/** What a file looks like from outside. */
export function look(file: string): Stats {
  return statSync(file);
}

export function read(file: string): Buffer {
  return readFileSync(file);
}

/** The file system's own time, in milliseconds as `mtimeMs` counts them, by touching a file. */
export function fileClock(folder: string): number {
  const file = path.join(folder, 'clock');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '');
  return statSync(file).mtimeMs;
}

/** Whether we may write into a folder, which is made if it isn't there. */
export function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
