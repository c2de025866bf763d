import { readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import { read } from './files.ts';
import { lookAt } from './mirror.ts';
import { belongsToHost, generator } from './output.ts';

/** How a file looks from outside. Unlike `fingerprint` it does not tell when its links were counted last. */
export const lookOf = ({ size, mtimeMs, ino }: Stats) => `${size} ${mtimeMs} ${ino}`;

/** Every file of a tree that is not the host's. */
export function* filesOf(root: string, folder = ''): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    if (belongsToHost(name)) continue;
    if (entry.isDirectory()) yield* filesOf(root, name);
    else yield name;
  }
}

/** Whether there is anything in a tree, and nothing says that Warraq wrote it. */
export function isForeign(root: string): boolean {
  if (filesOf(root).next().done) return false;
  const first = path.join(root, 'index.html');
  return !lookAt(first)?.isFile() || !read(first).includes(generator);
}
