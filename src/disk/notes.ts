import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A line that the cache folder keeps under a name; empty if there is none. */
export function readNote(cache: string, name: string): string {
  try {
    return readFileSync(path.join(cache, `${name}.txt`), 'utf8');
  } catch {
    return '';
  }
}

/** Keeps a line under a name, in place of the one before. */
export function writeNote(cache: string, name: string, text: string): void {
  mkdirSync(cache, { recursive: true });
  const draft = path.join(cache, `.${name}.${process.pid}.draft`);
  writeFileSync(draft, text);
  renameSync(draft, path.join(cache, `${name}.txt`));
}
