import { changedStories, filesIn } from '../../disk/content/changed.ts';
import { publicationDigest } from '../../disk/content/publication-files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Store } from '../../disk/store/store.ts';
import { cellName, cellsOf } from '../../newsroom/snapshot/cells.ts';
import type { OpenTasks } from '../../newsroom/status/states.ts';
import type { Publication } from '../../publication/publication.ts';
import { type Folders, idOf } from '../changed-folders.ts';

/** What remains to be done with texts, and what the moment of it is told in. */
export interface KnownTasks {
  publication: Publication;
  tasks: readonly OpenTasks[];
}

/**
 * What remains to be done, as the last build found it, with the stories that changed since.
 *
 * @returns `null` if all of content must be looked at: the last build did not end, was of another newsroom or
 *   publication, or more changed than the texts of stories that it knew
 */
export async function knownTasks(roots: Roots, store: Store): Promise<KnownTasks | null> {
  const isOurs = store.meta('content') === roots.content && store.previous.settled;
  if (!isOurs || store.meta('publication') !== publicationDigest(roots)) return null;
  const publication = cellsOf(store.cells).publication();
  const folders = changedSince(roots, store);
  if (!publication || !folders) return null;
  const changed = new Set([...folders.keys()].map((folder) => `stories/${idOf(folder)}`));
  const known = store.cells.all(cellName.tasks('')) as OpenTasks[];
  const others = known.filter(({ owner }) => !changed.has(owner));
  if (changed.size === 0) return { publication, tasks: others };
  // To read texts, a parser and much else is loaded.
  const { tasksIn } = await import('./changed-tasks.ts');
  return { publication, tasks: [...others, ...(await tasksIn(roots, store, publication, folders))] };
}

/** The stories that the last build knew and that changed; `null` if others came, or there was another change. */
function changedSince(roots: Roots, { previous }: Store): Folders | null {
  const names = changedStories(roots, previous.looks(), new Set());
  if (!names) return null;
  const folders: Folders = new Map();
  for (const name of names) {
    const files = filesIn(roots, `stories/${name}`);
    // Of a new folder the id may be that of another, and of one that goes it may be free for another.
    const isKnown = previous.filesIn(`content/stories/${name}/`).length > 0;
    if (!files || files.length === 0 || !isKnown) return null;
    folders.set(name, files);
  }
  return folders;
}
