import path from 'node:path';
import { changedFolders, filesIn } from '../disk/changed.ts';
import type { FoundFile } from '../disk/files.ts';
import { pathOf, type Roots } from '../disk/roots.ts';
import { cellsOf } from '../newsroom/cells.ts';
import type { Desk } from './carry-out.ts';

/** Folder below `content/stories` → the files in it. */
export type Folders = Map<string, FoundFile[]>;

/**
 * The folders of stories that changed since the last build, or that come or go by themselves since
 * its moment.
 *
 * @returns `null` if anything else changed
 */
export function foldersToRead({ options, store }: Desk, then: number): Folders | null {
  const { roots, now, changed } = options;
  const { wakes } = cellsOf(store.cells);
  const due = new Set(then < now ? wakes().flatMap(([at, story]) => (at <= now ? [story] : [])) : []);
  if (changed && due.size === 0) return named(roots, changed);
  const looks = store.past.looks();
  const pages = changedFolders(roots, 'pages', looks, () => false);
  if (pages === null || pages.size > 0) return null;
  return changedFolders(roots, 'stories', looks, (id) => due.has(id));
}

/** The folders of files that are said to have changed. What the publication is has been looked at. */
function named(roots: Roots, files: readonly string[]): Folders | null {
  const stories = pathOf(roots, 'content/stories');
  const found: Folders = new Map();
  for (const file of files) {
    const folder = path.relative(stories, path.dirname(file)).split(path.sep).join('/');
    if (path.dirname(file) === roots.content) continue;
    if (folder === '' || folder.startsWith('..') || path.isAbsolute(folder)) return null;
    const inIt = found.get(folder) ?? filesIn(roots, `stories/${folder}`);
    if (!inIt) return null;
    found.set(folder, inIt);
  }
  return found;
}
