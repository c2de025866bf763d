import { once } from 'node:events';
import path from 'node:path';
import { changedStories, filesIn } from '../disk/content/changed.ts';
import { pathOf, type Roots } from '../disk/roots.ts';
import type { PreviousBuild } from '../disk/store/previous-build.ts';
import type { FoundFile } from '../disk/walk.ts';
import { cellsOf } from '../newsroom/snapshot/cells.ts';
import type { BuildContext } from './build-context.ts';

/** The id of the story in a folder: its name. */
export const idOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);

/** Folder below `content/stories` → the files in it. */
export type Folders = Map<string, FoundFile[]>;

/** Whether nobody else has the ids of these folders: no other folder in which the last build knew something. */
export function haveOwnIds(folders: Folders, previous: PreviousBuild): boolean {
  const others = [...folders.keys()].filter((folder) => !previous.knowsTextIn(folder));
  return others.flatMap((folder) => previous.foldersCalled(idOf(folder))).every((home) => folders.has(home));
}

/**
 * The folders of stories that changed since the last build, or that come or go by themselves since
 * its moment.
 *
 * @returns `null` if anything else changed
 */
export async function changedFolders(context: BuildContext, then: number): Promise<Folders | null> {
  const { roots, now, changed } = context.options;
  const { schedule } = cellsOf(context.store.cells);
  const due = new Set(then < now ? schedule().flatMap(([at, story]) => (at <= now ? [story] : [])) : []);
  if (changed && due.size === 0) return named(roots, changed);
  const names = await look(context, due);
  if (!names) return null;
  const found = names.map((name) => [name, filesIn(roots, `stories/${name}`)] as const);
  return found.some(([, files]) => files === null) ? null : (new Map(found) as Folders);
}

/** From how many files on, to look at all takes longer than to start a thread. */
const manyFiles = 4000;

/** Looks at every file; in a large archive while what the edits will want is loaded. */
async function look({ options, store }: BuildContext, due: ReadonlySet<string>): Promise<string[] | null> {
  const { roots, cache } = options;
  if (store.previous.countFiles() < manyFiles) return changedStories(roots, store.previous.looks(), due);
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(new URL('./look-worker.ts', import.meta.url), {
    workerData: { roots, cache, due },
  });
  // Whatever goes wrong there is found out by a build of everything.
  const told: Promise<[string[] | null]> = once(worker, 'message').catch(() => [null]) as never;
  const { warmUp } = await import('./templates/warm-up.ts');
  const [[names]] = await Promise.all([told, warmUp(roots, cache, store.code)]);
  return names;
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
