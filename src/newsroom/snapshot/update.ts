import type { Article } from '../../story/article.ts';
import { byAge, type IndexMonth, type MonthSummary, openIndex } from './article-index.ts';
import { cellName, cellsOf, type LiveArticle, type StoryCell } from './cells.ts';
import { correctionsOf } from './corrections.ts';
import type { CellDraft } from './draft.ts';
import { firstNewsMonth, newsOf } from './news.ts';
import { pathsOf } from './paths.ts';
import { updateIndex } from './update-index.ts';
import { byInstant, scheduleOf } from './wakes.ts';

/** A story as it is now: all its articles, and what readers can see of them. */
export interface ChangedStory {
  id: string;
  articles: readonly Article[];
  cell: StoryCell;
}

/**
 * Brings cells up to date with stories that changed, and with the moment. What it makes of them is
 * what `createCells` would make of all content, as long as no address is moved, shared or given up.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function updateCells(cells: CellDraft, stories: readonly ChangedStory[], now: number): void {
  const { publication, story } = cellsOf(cells);
  const { editions, timeZone } = publication();
  for (const { id, articles, cell } of stories) {
    const before = story(id)?.articles ?? [];
    for (const { id: edition } of editions) {
      const [old, current] = [before, cell.articles].map((all) => all.find((one) => one.edition === edition));
      updateIndex(cells, edition, old, current);
      correct(cells, edition, id, old, current);
    }
    cells.set(cellName.story(id), cell);
    for (const path of articles.flatMap((one) => pathsOf(one, timeZone))) claim(cells, path, `stories/${id}`);
  }
  updateWakes(cells, stories, now);
  for (const { id } of editions) {
    updateMonths(cells, id);
    cells.set(cellName.news(id), newsOf(itemsSince(cells, id, firstNewsMonth(now)), now));
  }
}

function claim(cells: CellDraft, path: string, owner: string): void {
  const owners = new Set([...cellsOf(cells).claim(path), owner]);
  cells.set(cellName.claim(path), [...owners].sort());
}

/** Corrections are in the order of their instants; the age of the articles settles ties. */
function correct(
  cells: CellDraft,
  edition: string,
  story: string,
  before: LiveArticle | undefined,
  after: LiveArticle | undefined,
): void {
  if (!before?.corrections.length && !after?.corrections.length) return;
  const others = new Set(
    cellsOf(cells)
      .corrections(edition)
      .map((one) => one.story),
  );
  others.delete(story);
  const articles = [...others].flatMap(
    (id) =>
      cellsOf(cells)
        .story(id)
        ?.articles.filter((one) => one.edition === edition) ?? [],
  );
  cells.set(
    cellName.corrections(edition),
    correctionsOf([...articles, ...(after ? [after] : [])].sort(byAge)),
  );
}

function updateWakes(cells: CellDraft, stories: readonly ChangedStory[], now: number): void {
  const changed = new Set(stories.map(({ id }) => id));
  const others = cellsOf(cells)
    .schedule()
    .filter(([at, story]) => at > now && !changed.has(story));
  const own = stories.flatMap(({ articles }) => articles.flatMap((one) => scheduleOf(one, now)));
  cells.set(cellName.schedule, [...others, ...own].sort(byInstant));
}

/** Counts those months again that were touched. */
function updateMonths(cells: CellDraft, edition: string): void {
  const counts = new Map(
    cellsOf(cells)
      .months(edition)
      .map(({ month, count }) => [month, count]),
  );
  for (const { name } of cells.changes()) {
    const [kind, of, key = ''] = name.split(' ');
    if (kind !== 'index' || of !== edition || !key.startsWith('month:')) continue;
    const { length } = openIndex((one) => cells.get(one), edition, key);
    const month = key.slice('month:'.length);
    if (length > 0) counts.set(month, length);
    else counts.delete(month);
  }
  const months = [...counts].map(([month, count]) => ({ month, count }));
  cells.set(
    cellName.months(edition),
    months.sort((a, b) => Number(a.month > b.month) - Number(a.month < b.month)),
  );
}

/** What was published in an edition since the beginning of a month, the oldest first. */
function itemsSince(cells: CellDraft, edition: string, first: string) {
  const head = (cells.get(cellName.index(edition, 'all')) ?? []) as readonly MonthSummary[];
  return head
    .filter(([month]) => month >= first)
    .flatMap(([month]) => (cells.get(cellName.indexMonth(edition, 'all', month)) as IndexMonth).entries);
}
