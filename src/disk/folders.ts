import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest, exists, read } from './files.ts';
import { walk } from './walk.ts';

/** Where a folder keeps the names of its files, and a digest of each. */
const inventory = '.inventory.json';

/** How many folders, for this code and older, lie beside each other: a process that began with one may still read it. */
const kept = 4;

/**
 * Gives a folder that is there only when it is whole, as its inventory tells: `fill` writes a draft
 * beside it, which is renamed into place. Several processes may do so at once. What else lies in its
 * parent folder, such as the results for older code, is removed except for the newest.
 *
 * @returns whether it had to be filled
 */
export async function ensureFolder(place: string, fill: (draft: string) => Promise<void>): Promise<boolean> {
  if (isWhole(place)) return false;
  const parent = path.dirname(place);
  const draft = `${place}.draft-${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  try {
    await fill(draft);
    writeFileSync(path.join(draft, inventory), filesIn(draft));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  putInPlace(draft, place);
  forgetOlder(parent);
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

/** Another process may have been faster, and what it made is as good. */
function putInPlace(draft: string, place: string): void {
  if (!isWhole(place)) rmSync(place, { recursive: true, force: true });
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!isWhole(place)) throw error;
  }
}

function forgetOlder(parent: string): void {
  const places = readdirSync(parent).map((name) => path.join(parent, name));
  const age = (place: string) => statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const older = places.map((place) => [age(place), place] as const).sort(([a], [b]) => b - a);
  for (const [, place] of older.slice(kept)) rmSync(place, { recursive: true, force: true });
}

const filesIn = (folder: string): string =>
  JSON.stringify(walk(folder).files.map(({ name }) => [name, digest(read(path.join(folder, name)))]));

/** Whether every file that was put into a folder is there as it was. */
export function isWhole(folder: string): boolean {
  const file = path.join(folder, inventory);
  return exists(file) && Buffer.from(read(file)).toString() === filesIn(folder);
}
