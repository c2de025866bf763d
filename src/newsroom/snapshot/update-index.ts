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

/** Everything an article is filed under: the keys of the indexes it stands in. */
export function indexKeys({
  section,
  kind,
  topics,
  authors,
  translators,
  month,
  show,
}: LiveArticle): string[] {
  const people = new Set([...authors, ...translators]);
  return [
    'all',
    `section:${section}`,
    `month:${month}`,
    ...(kind === 'news' ? [] : [`kind:${kind}`]),
    ...[...new Set(topics)].map((id) => `topic:${id}`),
    ...[...people].map((id) => `person:${id}`),
    ...(show ? [`show:${show}`] : []),
  ];
}

/** An article as indexes hold it. */
const entryOf = ({ story, published, updated }: LiveArticle): IndexEntry => ({
  story,
  published,
  changed: updated ?? published,
});

/** What changes in one month of an index. */
interface MonthEdit {
  drop: Set<string>;
  add: IndexEntry[];
}

/** Changes of the indexes of one edition, by key and month, so that each month is written once however many there are. */
export class IndexEdits {
  readonly #byKey = new Map<string, Map<string, MonthEdit>>();

  /** Puts an article where the one before stood, or takes it away, in every index that it concerns. */
  replace(before: LiveArticle | undefined, after: LiveArticle | undefined): void {
    const [old, current] = [before && entryOf(before), after && entryOf(after)];
    const [oldKeys, keys] = [new Set(before && indexKeys(before)), new Set(after && indexKeys(after))];
    const isSame = JSON.stringify(old) === JSON.stringify(current);
    for (const key of oldKeys)
      if (old && !(isSame && keys.has(key))) this.#month(key, old.published).drop.add(old.story);
    for (const key of keys)
      if (current && !(isSame && oldKeys.has(key))) this.#month(key, current.published).add.push(current);
  }

  #month(key: string, instant: number): MonthEdit {
    const months = this.#byKey.get(key) ?? new Map<string, MonthEdit>();
    this.#byKey.set(key, months);
    const month = monthOf(instant);
    const edit = months.get(month) ?? { drop: new Set(), add: [] };
    months.set(month, edit);
    return edit;
  }

  /** Writes all of them into cells, and gives the keys that were concerned. */
  apply(cells: CellDraft, edition: string): string[] {
    for (const [key, months] of this.#byKey) updateIndex(cells, edition, key, months);
    return [...this.#byKey.keys()];
  }
}

/** A month without any entries is no part of an index. */
function updateIndex(
  cells: CellDraft,
  edition: string,
  key: string,
  edits: ReadonlyMap<string, MonthEdit>,
): void {
  const nameOf = (month: string) => cellName.indexMonth(edition, key, month);
  const entriesOf = (month: string) => (cells.get(nameOf(month)) as IndexMonth | undefined)?.entries ?? [];
  const before = (cells.get(cellName.index(edition, key)) ?? []) as readonly MonthSummary[];
  const previousBefore = new Map(before.map(([month], index) => [month, before[index - 1]?.[0] ?? null]));
  const summaries = new Map(before.map((one) => [one[0], one]));
  const edited = new Map<string, readonly IndexEntry[]>();
  for (const [month, { drop, add }] of edits) {
    const entries = [...entriesOf(month).filter(({ story }) => !drop.has(story)), ...add].sort(byAge);
    edited.set(month, entries);
    if (entries.length > 0) summaries.set(month, summariseMonth(month, entries));
    else summaries.delete(month);
    if (entries.length === 0) cells.set(nameOf(month), undefined);
  }
  const now = [...summaries.values()].sort(([a], [b]) => Number(a > b) - Number(a < b));
  for (const [index, [month]] of now.entries()) {
    const previous = now[index - 1]?.[0] ?? null;
    if (!edited.has(month) && previousBefore.get(month) === previous) continue;
    cells.set(nameOf(month), { previous, entries: edited.get(month) ?? entriesOf(month) });
  }
  cells.set(cellName.index(edition, key), now.length > 0 ? now : undefined);
}
