import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** Makes a folder known in another one, unless it is already. */
export function linkFolder(folder: string, from: string): void {
  if (!existsSync(from)) symlinkSync(folder, from, 'junction');
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const one of made) if (one.startsWith(folder)) made.delete(one);
}

/** A file's text; `undefined` if there is none. */
export function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Every file below a folder with its path there, hidden ones left out; one by one: large sites are not held in memory. */
export function* filesBelow(folder: string, below = ''): Generator<{ name: string; stats: Stats }> {
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(folder, name);
    else yield { name, stats: statSync(path.join(folder, name)) };
  }
}

/** How many files below a folder changed at or after an instant, in milliseconds since 1970. */
export function changedSince(folder: string, instant: number): number {
  let count = 0;
  for (const { stats } of filesBelow(folder)) if (stats.mtimeMs >= instant) count += 1;
  return count;
}
