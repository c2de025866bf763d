import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seal, unseal } from '../checksum.ts';

/** A line that a folder keeps under a name; empty if there is none, or it is damaged. */
export function readNote(folder: string, name: string): string {
  try {
    return unseal(readFileSync(path.join(folder, `${name}.txt`)))?.toString() ?? '';
  } catch {
    return '';
  }
}

/** Keeps a line under a name, in place of the one before. */
export function writeNote(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = path.join(folder, `.${name}.${process.pid}.draft`);
  writeFileSync(draft, seal(text));
  renameSync(draft, path.join(folder, `${name}.txt`));
}
