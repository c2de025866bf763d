import { type Cells, cellName } from './cells.ts';

/** An article in an index. Instants are milliseconds since 1970-01-01 UTC. */
export interface IndexEntry {
  story: string;
  published: number;
  /** When it changed last, its publication included. */
  changed: number;
}

/** The entries of a month, the oldest first, and the month before it that has any. */
export interface IndexMonth {
  previous: string | null;
  entries: readonly IndexEntry[];
}

/** What an index says of a month: its name in UTC, how many entries it has, and when one changed last. */
export type MonthSummary = readonly [month: string, count: number, changed: number];

/**
 * The articles of one edition that are filed under something, the oldest first. Kept by month, so
 * that what is old is not touched, nor even read, when something new is put into it.
 */
export interface ArticleIndex {
  readonly length: number;
  /** When anything in it changed last; -Infinity if there is nothing. */
  readonly changed: number;
  /** What it holds month by month, the oldest first. */
  readonly months: readonly MonthSummary[];
  /** As that of arrays. */
  slice(start?: number, end?: number): IndexEntry[];
  /** Up to `count` entries before an article that is in it, the oldest first. Depends on nothing newer. */
  before(item: Pick<IndexEntry, 'story' | 'published'>, count: number): IndexEntry[];
}

/** Oldest first; the story id settles ties, so that every machine has one order. */
export function byAge(
  a: Pick<IndexEntry, 'story' | 'published'>,
  b: Pick<IndexEntry, 'story' | 'published'>,
) {
  return a.published - b.published || Number(a.story > b.story) - Number(a.story < b.story);
}

/** The month of an instant by which indexes are divided: `yyyy-mm` in UTC, whose months never overlap. */
export function monthOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 7);
}

/** What an index says of a month with these entries. */
export function summariseMonth(month: string, items: readonly IndexEntry[]): MonthSummary {
  return [month, items.length, Math.max(...items.map(({ changed }) => changed))];
}

/** @param read gives a cell and notes that it was read; each part of an index is read when it is asked for */
export function openIndex(read: Cells['get'], edition: string, key: string): ArticleIndex {
  const head = () => (read(cellName.index(edition, key)) ?? []) as readonly MonthSummary[];
  const monthOfIndex = (month: string) =>
    read(cellName.indexMonth(edition, key, month)) as IndexMonth | undefined;
  const lengthOf = () => head().reduce((sum, [, count]) => sum + count, 0);
  return {
    get length() {
      return lengthOf();
    },
    get changed() {
      return Math.max(...head().map(([, , changed]) => changed));
    },
    get months() {
      return head();
    },
    slice: (start = 0, end = Number.POSITIVE_INFINITY) => {
      const from = start < 0 ? Math.max(0, lengthOf() + start) : start;
      const to = end < 0 ? lengthOf() + end : end;
      return slice(head(), (month) => monthOfIndex(month)?.entries ?? [], from, to);
    },
    before: (item, count) => before(monthOfIndex, item, count),
  };
}

function slice(
  head: readonly MonthSummary[],
  itemsOf: (month: string) => readonly IndexEntry[],
  from: number,
  to: number,
): IndexEntry[] {
  const found: IndexEntry[] = [];
  let position = 0;
  for (const [month, count] of head) {
    const [start, end] = [from - position, to - position];
    if (end > 0 && start < count) found.push(...itemsOf(month).slice(Math.max(0, start), end));
    position += count;
  }
  return found;
}

function before(
  monthOfIndex: (month: string) => IndexMonth | undefined,
  item: Pick<IndexEntry, 'story' | 'published'>,
  count: number,
): IndexEntry[] {
  const found: IndexEntry[] = [];
  let month: string | null = monthOf(item.published);
  while (month !== null && found.length < count) {
    const { entries, previous }: IndexMonth = monthOfIndex(month) ?? { entries: [], previous: null };
    const older = entries.filter((one) => byAge(one, item) < 0);
    found.unshift(...older.slice(Math.max(0, older.length - (count - found.length))));
    month = previous;
  }
  return found;
}
