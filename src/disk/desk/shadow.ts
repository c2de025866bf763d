import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Roots } from '../roots.ts';
import { type FoundFile, walk } from '../walk.ts';

/** A folder of texts as somebody types them, in a content folder of its own. */
export interface Shadow {
  roots: Roots;
  /** Its files, as if they lay in the newsroom: names below `content/<kind>`. */
  files: FoundFile[];
  remove(): void;
}

/**
 * Makes a content folder with one folder of texts in it, so that whatever reads newsrooms reads texts that nobody saved.
 *
 * @param cache where it is made
 * @param folder such as `stories/2026/01/some-id`
 * @param texts name in the folder → text; all others are as they are on disk
 */
export function makeShadow(
  roots: Roots,
  cache: string,
  folder: string,
  texts: ReadonlyMap<string, string>,
): Shadow {
  const parent = path.join(cache, 'desk-typed');
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(path.join(parent, 'typed-'));
  const content = path.join(root, 'content');
  const place = path.join(content, folder);
  mkdirSync(place, { recursive: true });
  const real = path.join(roots.content, folder);
  for (const { name } of walk(real, roots.content).files)
    if (!texts.has(name)) linkOrCopy(path.join(real, name), path.join(place, name));
  for (const [name, text] of texts) writeFileSync(path.join(place, name), text);
  const [kind = ''] = folder.split('/');
  const { files } = walk(path.join(content, kind));
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { roots: { ...roots, content }, files, remove };
}

function linkOrCopy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Removes what a process that was killed has left. */
export function removeShadows(cache: string): void {
  rmSync(path.join(cache, 'desk-typed'), { recursive: true, force: true });
}
