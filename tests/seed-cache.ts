import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../src/press/code.ts';
import { keptFolders, project } from './kept.ts';

/** Digest of the code as it is. */
export const code = (): string =>
  codeDigest({ project, content: '', locales: path.join(project, 'locales') }, keptFolders('code'));

/**
 * Gives a new cache what takes long to make: a folder of encoded pictures that all test newsrooms share, since
 * files in it are named by what they were made from. Compiled templates, all caches of a project share anyway.
 */
export async function seedCache(cache: string): Promise<void> {
  mkdirSync(keptFolders('made'), { recursive: true });
  link(path.join(cache, 'made'), keptFolders('made'));
}

function link(place: string, target: string): void {
  if (existsSync(place)) return;
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(target, place, 'junction');
}
