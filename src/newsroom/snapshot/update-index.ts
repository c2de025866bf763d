import {
  byAge,
  type IndexEntry,
  type IndexMonth,
  type MonthSummary,
  monthOf,
  summariseMonth,
} from './article-index.ts';
import { cellName, type LiveArticle } from './cells.ts';
import type { CellDraft } from './draft.ts';
import { entryOf, indexKeys } from './index-keys.ts';

/** Puts an article where the one before stood, or takes it away, on every shelf of its edition that it concerns. */
export function updateIndex(
  cells: CellDraft,
  edition: string,
  before: LiveArticle | undefined,
  after: LiveArticle | undefined,
): void {
  const keys = new Set([...(before ? indexKeys(before) : []), ...(after ? indexKeys(after) : [])]);
  const has = (article: LiveArticle | undefined, key: string) =>
    article && indexKeys(article).includes(key) ? entryOf(article) : undefined;
  for (const key of keys) replace(cells, edition, key, has(before, key), has(after, key));
}

function replace(
  cells: CellDraft,
  edition: string,
  key: string,
  before: IndexEntry | undefined,
  after: IndexEntry | undefined,
): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before) change(cells, edition, key, monthOf(before.published), (items) => without(items, before));
  if (after) change(cells, edition, key, monthOf(after.published), (items) => [...items, after].sort(byAge));
}

const without = (items: readonly IndexEntry[], { story }: IndexEntry) =>
  items.filter((one) => one.story !== story);

/** Changes the items of one month of a shelf. A month without any is no part of the shelf. */
function change(
  cells: CellDraft,
  edition: string,
  key: string,
  month: string,
  edit: (items: readonly IndexEntry[]) => readonly IndexEntry[],
): void {
  const head = (cells.get(cellName.index(edition, key)) ?? []) as readonly MonthSummary[];
  const nameOf = (one: string) => cellName.indexMonth(edition, key, one);
  const items = edit((cells.get(nameOf(month)) as IndexMonth | undefined)?.entries ?? []);
  const others = head.filter(([one]) => one !== month);
  const earlier = others.filter(([one]) => one < month);
  const later = others.filter(([one]) => one > month);
  const previous = earlier.at(-1)?.[0] ?? null;
  const now = items.length > 0 ? [...earlier, summariseMonth(month, items), ...later] : others;
  cells.set(nameOf(month), items.length > 0 ? { previous, items } : undefined);
  cells.set(cellName.index(edition, key), now.length > 0 ? now : undefined);
  const [next] = later;
  if (!next) return;
  const { entries: theirs } = cells.get(nameOf(next[0])) as IndexMonth;
  cells.set(nameOf(next[0]), { previous: items.length > 0 ? month : previous, items: theirs });
}
