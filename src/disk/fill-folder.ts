import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exists } from './files.ts';

/**
 * A folder that is filled once; several processes may ask at once.
 *
 * @param place absolute
 * @param fill is given an empty folder beside it, which gets its name afterwards
 */
export async function fillFolder(place: string, fill: (draft: string) => Promise<unknown>): Promise<string> {
  if (exists(place)) return place;
  mkdirSync(path.dirname(place), { recursive: true });
  const draft = mkdtempSync(path.join(path.dirname(place), 'draft-'));
  await fill(draft);
  try {
    renameSync(draft, place);
  } catch {
    // Another was faster.
    rmSync(draft, { recursive: true });
  }
  return place;
}
