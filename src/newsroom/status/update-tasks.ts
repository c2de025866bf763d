import type { Publication } from '../../publication/publication.ts';
import { cellName, cellsOf } from '../snapshot/cells.ts';
import type { ChangedPages, ContentChanges } from '../snapshot/changes.ts';
import type { CellDraft } from '../snapshot/draft.ts';
import type { OpenTask } from './states.ts';
import { tasksOfPage, tasksOfStory } from './tasks.ts';

/**
 * Says in cells what remains to be done with the texts that changed, before the other cells follow that change.
 * These are for whoever asks what a build has found out; all other users of cells do without.
 *
 * @param now milliseconds since 1970-01-01 UTC; that an article comes by itself is left out once it has
 */
export function updateTasks(cells: CellDraft, changes: ContentChanges, now: number): void {
  const publication = changes.publication ?? cellsOf(cells).publication();
  for (const { id, articles, mistaken } of changes.stories) {
    const all = tasksOfStory(id, articles ?? [], publication, mistaken);
    const hasCome = ({ item, until }: OpenTask) =>
      item.state === 'embargoed' && until !== undefined && until <= now;
    const tasks = all?.tasks.filter((one) => !hasCome(one)) ?? [];
    const isOpen = all && tasks.length + all.mistaken.length > 0;
    cells.set(cellName.tasks(all?.owner ?? `stories/${id}`), isOpen ? { ...all, tasks } : undefined);
  }
  if (changes.pages) updatePages(cells, changes.pages, publication);
}

function updatePages(
  cells: CellDraft,
  { pages, unresolved, mistaken }: ChangedPages,
  publication: Publication,
): void {
  const before = cells.get(cellName.pages) ? cellsOf(cells).pages().ids : [];
  const byId = Map.groupBy(pages, ({ id }) => id);
  for (const id of new Set([...before, ...byId.keys(), ...unresolved]))
    cells.set(
      cellName.tasks(`pages/${id}`),
      tasksOfPage(id, byId.get(id) ?? [], publication, mistaken?.get(`pages/${id}`)),
    );
}
