import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { exists, read } from './files.ts';
import { walk } from './walk.ts';

/** Where a folder keeps the names of its files, and the CRC-32 of each. */
const inventory = '.inventory.json';

/**
 * Gives a folder that is there only when it is whole, as its inventory tells: `fill` writes a draft
 * beside it, which is renamed into place. What else lies in its parent folder, such as the result for
 * older code, is removed first.
 *
 * @returns whether it had to be filled
 */
export async function ensureFolder(place: string, fill: (draft: string) => Promise<void>): Promise<boolean> {
  if (isWhole(place)) return false;
  const parent = path.dirname(place);
  rmSync(parent, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  const draft = `${place}.draft`;
  await fill(draft);
  writeFileSync(path.join(draft, inventory), filesIn(draft));
  renameSync(draft, place);
  return true;
}

/** Copies the files of a folder over those of another, hidden ones and links that lead out of it left out. */
export function copyFolder(from: string, to: string): void {
  for (const { name } of walk(from).files) {
    const place = path.join(to, name);
    mkdirSync(path.dirname(place), { recursive: true });
    copyFileSync(path.join(from, name), place);
  }
}

const filesIn = (folder: string): string =>
  JSON.stringify(walk(folder).files.map(({ name }) => [name, crc32(read(path.join(folder, name)))]));

function isWhole(folder: string): boolean {
  const file = path.join(folder, inventory);
  return exists(file) && Buffer.from(read(file)).toString() === filesIn(folder);
}
