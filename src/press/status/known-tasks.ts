import { changedStories, filesIn } from '../../disk/content/changed.ts';
import { readFront } from '../../disk/content/front-page.ts';
import { publicationDigest } from '../../disk/content/publication-files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Store } from '../../disk/store/store.ts';
import { cellName, cellsOf } from '../../newsroom/snapshot/cells.ts';
import type { OwnerTasks } from '../../newsroom/status/states.ts';
import type { Publication } from '../../publication/publication.ts';
import { type Folders, haveOwnIds, idOf } from '../changed-folders.ts';

/** What remains to be done with texts, and the publication they are of. */
export interface KnownTasks {
  publication: Publication;
  tasks: readonly OwnerTasks[];
}

/**
 * What remains to be done, as the last build found it, with the stories that changed since.
 *
 * @returns `null` if all of content must be looked at: the last build did not end, was of another newsroom or
 *   publication, or something else changed than stories
 */
export async function knownTasks(roots: Roots, store: Store, now: number): Promise<KnownTasks | null> {
  const isOurs = store.meta('content') === roots.content && store.previous.settled;
  // Of articles that had come by then, it is not known any more that they were to come.
  if (Number(store.meta('now')) > now) return null;
  if (!isOurs || store.meta('publication') !== publicationDigest(roots)) return null;
  const publication = cellsOf(store.cells).publication();
  if (!publication || readFront(roots, publication).problems.length > 0) return null;
  const folders = changedSince(roots, store);
  if (!folders) return null;
  const changed = new Set([...folders.keys()].map((folder) => `stories/${idOf(folder)}`));
  const known = store.cells.all(cellName.tasks('')) as OwnerTasks[];
  const others = known.filter(({ owner }) => !changed.has(owner));
  if (changed.size === 0) return { publication, tasks: others };
  // To read texts, a parser and much else is loaded.
  const { tasksIn } = await import('./changed-tasks.ts');
  return { publication, tasks: [...others, ...(await tasksIn(roots, store, publication, folders))] };
}

/** The stories that changed since the last build; `null` if there is another change, or ids that others have. */
function changedSince(roots: Roots, { previous }: Store): Folders | null {
  const names = changedStories(roots, previous.looks(), new Set());
  const found = names?.map((name) => [name, filesIn(roots, `stories/${name}`)] as const);
  if (!found || found.some(([, files]) => files === null)) return null;
  const folders = new Map(found) as Folders;
  return haveOwnIds(folders, previous) ? folders : null;
}
