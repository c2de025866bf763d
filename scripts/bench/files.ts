import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { walk } from '../../src/disk/walk.ts';

/** Gives a folder that is there as long as it is used, and then is not. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-bench-'));
  try {
    return await use(folder);
  } finally {
    remove(folder);
  }
}

const made = new Set<string>();

/** Writes a file, in a folder that may not be there yet; leaves one alone that says the same. */
export function write(file: string, text: string): void {
  if (readText(file) === text) return;
  const folder = path.dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(file, text);
}

export function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const one of made) if (one.startsWith(folder)) made.delete(one);
}

/** A file's text; `undefined` if there is none. */
export function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The names of all files below a folder that changed at or after an instant, in milliseconds since 1970. */
export function changedSince(folder: string, instant: number): string[] {
  return walk(folder)
    .files.filter(({ stats }) => stats.mtimeMs >= instant)
    .map(({ name }) => name);
}
