import {
  byAge,
  monthOf,
  type ShelfChunk,
  type ShelfItem,
  type ShelfMonth,
  shelfMonth,
} from './article-index.ts';
import { cellName, type LiveArticle } from './cells.ts';
import type { CellDraft } from './draft.ts';
import { itemOf, shelfKeys } from './index-keys.ts';

/** Puts an article where the one before stood, or takes it away, on every shelf of its edition that it concerns. */
export function reshelve(
  cells: CellDraft,
  edition: string,
  before: LiveArticle | undefined,
  after: LiveArticle | undefined,
): void {
  const keys = new Set([...(before ? shelfKeys(before) : []), ...(after ? shelfKeys(after) : [])]);
  const has = (article: LiveArticle | undefined, key: string) =>
    article && shelfKeys(article).includes(key) ? itemOf(article) : undefined;
  for (const key of keys) replace(cells, edition, key, has(before, key), has(after, key));
}

function replace(
  cells: CellDraft,
  edition: string,
  key: string,
  before: ShelfItem | undefined,
  after: ShelfItem | undefined,
): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before) change(cells, edition, key, monthOf(before.published), (items) => without(items, before));
  if (after) change(cells, edition, key, monthOf(after.published), (items) => [...items, after].sort(byAge));
}

const without = (items: readonly ShelfItem[], { story }: ShelfItem) =>
  items.filter((one) => one.story !== story);

/** Changes the items of one month of a shelf. A month without any is no part of the shelf. */
function change(
  cells: CellDraft,
  edition: string,
  key: string,
  month: string,
  edit: (items: readonly ShelfItem[]) => readonly ShelfItem[],
): void {
  const head = (cells.get(cellName.shelf(edition, key)) ?? []) as readonly ShelfMonth[];
  const nameOf = (one: string) => cellName.chunk(edition, key, one);
  const items = edit((cells.get(nameOf(month)) as ShelfChunk | undefined)?.items ?? []);
  const others = head.filter(([one]) => one !== month);
  const earlier = others.filter(([one]) => one < month);
  const later = others.filter(([one]) => one > month);
  const previous = earlier.at(-1)?.[0] ?? null;
  const now = items.length > 0 ? [...earlier, shelfMonth(month, items), ...later] : others;
  cells.set(nameOf(month), items.length > 0 ? { previous, items } : undefined);
  cells.set(cellName.shelf(edition, key), now.length > 0 ? now : undefined);
  const [next] = later;
  if (!next) return;
  const { items: theirs } = cells.get(nameOf(next[0])) as ShelfChunk;
  cells.set(nameOf(next[0]), { previous: items.length > 0 ? month : previous, items: theirs });
}
