import type { OwnAddress } from './address-cells.ts';
import { pageAddresses, storyAddresses, updateAddresses } from './addresses.ts';
import { byAge, type IndexMonth, type MonthSummary, openIndex } from './article-index.ts';
import { cellName, cellsOf, type LiveArticle, type StoryCell } from './cells.ts';
import type { ChangedStory, ContentChanges } from './changes.ts';
import { emptySum, replaceIn } from './content-sum.ts';
import { correctionsOf } from './corrections.ts';
import type { CellDraft } from './draft.ts';
import { framesOf } from './frames.ts';
import { frontAt } from './front-page.ts';
import { firstNewsMonth, newsOf } from './news.ts';
import { byInstant, scheduleOf } from './schedule.ts';
import { pagesCell, storyCells } from './texts.ts';
import { IndexEdits } from './update-index.ts';
import { createWordSetter } from './words.ts';

/**
 * Brings cells up to date with what changed in content, and with the moment. Whatever was known
 * before, the cells are those that all of content would give.
 *
 * @param now milliseconds since 1970-01-01 UTC
 * @returns the paths of which something is said that was not before
 */
export function updateCells(cells: CellDraft, changes: ContentChanges, now: number): ReadonlySet<string> {
  const { stories, pages } = changes;
  if (changes.publication) cells.set(cellName.publication, changes.publication);
  const publication = cellsOf(cells).publication();
  const words = createWordSetter(publication);
  const owners = new Map<string, OwnAddress[]>();
  if (pages) {
    const known = cells.get(cellName.pages) ? cellsOf(cells).pages().ids : [];
    const byId = Map.groupBy(pages.pages, ({ id }) => id);
    for (const id of [...known, ...byId.keys()])
      owners.set(`pages/${id}`, pageAddresses(byId.get(id) ?? [], publication));
    cells.set(cellName.pages, pagesCell(pages, words));
  }
  for (const { id, articles } of stories)
    owners.set(`stories/${id}`, storyAddresses(articles ?? [], publication, now));
  updateStories(cells, stories, storyCells(publication, words, now), now);
  updateSchedule(cells, stories, now);
  updateFrames(cells, stories);
  if (changes.front) cells.set(cellName.frontPlan, changes.front);
  for (const { id } of publication.editions)
    cells.set(cellName.front(id), frontAt(cellsOf(cells).frontPlan(), id, now));
  return updateAddresses(cells, owners);
}

/** A story's articles that readers can see, as they were and as they are. */
interface Turn {
  id: string;
  before: readonly LiveArticle[];
  after: readonly LiveArticle[];
  /** The same with the images beside them. */
  visible: readonly [before: StoryCell, after: StoryCell];
}

function updateStories(
  cells: CellDraft,
  stories: readonly ChangedStory[],
  cellOf: ReturnType<typeof storyCells>,
  now: number,
): void {
  const turns = stories.map(({ id, articles, images, media }): Turn => {
    const before = cellsOf(cells).story(id) ?? nothing;
    const cell = articles ? cellOf(articles, images, media) : undefined;
    cells.set(cellName.story(id), cell);
    const after = cell ?? nothing;
    return { id, before: before.articles, after: after.articles, visible: [before, after] };
  });
  for (const { id: edition } of cellsOf(cells).publication().editions) {
    const inEdition = (all: readonly LiveArticle[]) => all.find((one) => one.edition === edition);
    const edits = new IndexEdits();
    for (const { before, after } of turns) edits.replace(inEdition(before), inEdition(after));
    updateMonths(cells, edition, edits.apply(cells, edition));
    updateCorrections(cells, edition, turns);
    const sum = turns.reduce(
      (all, { visible }) => replaceIn(all, edition, ...visible),
      cellsOf(cells).contentSum(edition) ?? emptySum,
    );
    cells.set(cellName.contentSum(edition), sum);
    cells.set(cellName.news(edition), newsOf(entriesSince(cells, edition, firstNewsMonth(now)), now));
  }
}

const nothing: StoryCell = { articles: [], images: [] };

/** Corrections are in the order of their instants; the age of the articles settles ties. */
function updateCorrections(cells: CellDraft, edition: string, turns: readonly Turn[]): void {
  const name = cellName.corrections(edition);
  const corrected = (all: readonly LiveArticle[]) =>
    all.filter((one) => one.edition === edition && one.corrections.length > 0);
  const concerned = turns.filter(({ before, after }) => corrected([...before, ...after]).length > 0);
  if (concerned.length === 0 && cells.get(name) !== undefined) return;
  const known = cellsOf(cells);
  const ids = new Set([
    ...known.corrections(edition).map(({ story }) => story),
    ...concerned.map(({ id }) => id),
  ]);
  const articles = [...ids].flatMap((id) => corrected(known.story(id)?.articles ?? []));
  cells.set(name, correctionsOf(articles.sort(byAge)));
}

function updateSchedule(cells: CellDraft, stories: readonly ChangedStory[], now: number): void {
  const changed = new Set(stories.map(({ id }) => id));
  const others = cellsOf(cells)
    .schedule()
    .filter(([at, story]) => at > now && !changed.has(story));
  const own = stories.flatMap(({ articles }) => (articles ?? []).flatMap((one) => scheduleOf(one, now)));
  cells.set(cellName.schedule, [...others, ...own].sort(byInstant));
}

function updateFrames(cells: CellDraft, stories: readonly ChangedStory[]): void {
  const known = cellsOf(cells);
  const changed = new Set(stories.map(({ id }) => id));
  const others = known.frames().filter(([story]) => !changed.has(story));
  const own = stories.flatMap(({ id }) => framesOf(id, known.story(id)?.articles ?? []));
  cells.set(
    cellName.frames,
    [...others, ...own].sort(([a], [b]) => Number(a > b) - Number(a < b)),
  );
}

/** Counts those months again whose indexes changed. */
function updateMonths(cells: CellDraft, edition: string, keys: readonly string[]): void {
  const known = cellsOf(cells).months(edition);
  const counts = new Map(known.map(({ month, count }) => [month, count]));
  for (const key of keys.filter((one) => one.startsWith('month:'))) {
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
function entriesSince(cells: CellDraft, edition: string, first: string) {
  const head = (cells.get(cellName.index(edition, 'all')) ?? []) as readonly MonthSummary[];
  return head
    .filter(([month]) => month >= first)
    .flatMap(([month]) => (cells.get(cellName.indexMonth(edition, 'all', month)) as IndexMonth).entries);
}
