import { readContent } from '../../disk/content/content.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Store } from '../../disk/store/store.ts';
import { changesOf } from '../../newsroom/snapshot/snapshot.ts';
import type { OwnerTasks } from '../../newsroom/status/states.ts';
import { tasksOfStory } from '../../newsroom/status/tasks.ts';
import type { Publication } from '../../publication/publication.ts';
import { type Folders, idOf } from '../changed-folders.ts';
import { openReader } from '../read-newsroom.ts';

/** What remains to be done with the stories in some folders as they are now. */
export async function tasksIn(
  roots: Roots,
  { previous }: Store,
  publication: Publication,
  folders: Folders,
): Promise<OwnerTasks[]> {
  const index = new IndexCache(previous.entriesIn(folders.keys()));
  const { content } = readContent(roots, index, await openReader(), { publication, folders });
  if (!content) return [];
  const { stories } = changesOf(content, new Set([...folders.keys()].map(idOf)));
  return stories.flatMap(
    ({ id, articles, mistaken }) => tasksOfStory(id, articles ?? [], publication, mistaken) ?? [],
  );
}
