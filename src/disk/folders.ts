import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exists } from './files.ts';

/**
 * Gives a folder that is there only when it is whole: `fill` writes a draft beside it, which is
 * renamed into place. What else lies in its parent folder, such
 * as the result for older code, is removed first.
 *
 * @returns whether it had to be filled
 */
export async function ensureFolder(place: string, fill: (draft: string) => Promise<void>): Promise<boolean> {
  if (exists(place)) return false;
  const parent = path.dirname(place);
  rmSync(parent, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  const draft = `${place}.draft`;
  await fill(draft);
  renameSync(draft, place);
  return true;
}
