import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillFolder } from '../src/disk/fill-folder.ts';

export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const dayMs = 24 * 60 * 60 * 1000;

/** Where a kind of things is kept for other test files and later runs. */
export const keptFolders = (kind: string): string =>
  path.join(project, 'node_modules/.cache', `warraq-${kind}`);

/**
 * A folder that is made once for all test files, and is not to be changed.
 *
 * @param name tells it from what the same kind would be for other code or content
 */
export async function keptFolder(
  kind: string,
  name: string,
  fill: (draft: string) => Promise<unknown>,
): Promise<string> {
  const place = path.join(keptFolders(kind), name);
  if (existsSync(place)) return place;
  mkdirSync(keptFolders(kind), { recursive: true });
  forgetOld(keptFolders(kind));
  return fillFolder(place, fill);
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const place = path.join(folder, name);
    // Somebody else's draft may get its name meanwhile.
    const stats = statSync(place, { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < Date.now() - dayMs) rmSync(place, { recursive: true, force: true });
  }
}
