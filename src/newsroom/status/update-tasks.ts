import { cellName, cellsOf } from '../snapshot/cells.ts';
import type { ChangedPages, ContentChanges } from '../snapshot/changes.ts';
import type { CellDraft } from '../snapshot/draft.ts';
import { tasksOfPage, tasksOfStory } from './tasks.ts';

/** Says what remains to be done with the texts that changed; before the cell of all pages is set. */
export function updateTasks(cells: CellDraft, { stories, pages }: ContentChanges): void {
  const publication = cellsOf(cells).publication();
  for (const { id, articles, mistaken } of stories)
    cells.set(cellName.tasks(`stories/${id}`), tasksOfStory(id, articles ?? [], publication, mistaken));
  if (pages) updatePages(cells, pages);
}

function updatePages(cells: CellDraft, { pages, unresolved, mistaken }: ChangedPages): void {
  const publication = cellsOf(cells).publication();
  const known = cells.get(cellName.pages) ? cellsOf(cells).pages().ids : [];
  const byId = Map.groupBy(pages, ({ id }) => id);
  for (const id of new Set([...known, ...byId.keys(), ...unresolved]))
    cells.set(
      cellName.tasks(`pages/${id}`),
      tasksOfPage(id, byId.get(id) ?? [], publication, mistaken?.get(`pages/${id}`)),
    );
}
