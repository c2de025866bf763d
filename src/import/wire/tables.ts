import type { Table, TableRow } from 'mdast';
import { phrasingOf } from '../draft/plain-text.ts';
import type { Line } from './lines.ts';

type Cells = readonly string[];

/** Rows of a table have at least so many cells: fewer may be words with a wide space between. */
const leastCells = 3;
/** How many spaces a tab in front of a line counts as; see `Line`. */
const tabWidth = 4;
/** The most words of a cell that is short. */
const shortCell = 4;

/** Where cells part; two tabs in a row leave an empty one between. */
const gap = /[^\S\t]*\t[^\S\t]*|[^\S\t]{2,}/u;

const isTabbed = ({ text }: Line) => text.includes('\t');

/** The cells of a line that tabs or wide spaces part; none of a line of words, in which two spaces may follow a sentence. */
function cellsOf(line: Line): Cells {
  const cells = line.text.split(gap);
  if (isTabbed(line)) {
    const before = Array.from({ length: Math.floor((line.indent ?? 0) / tabWidth) }, () => '');
    const all = [...before, ...cells];
    return all.length < leastCells ? [] : all;
  }
  return cells.length < leastCells || cells.some((one) => /[.!?؟:،]$/u.test(one)) ? [] : cells;
}

/** The cells of each line that is a row of a table (scores, standings, prices): the line beside it has as many, or one more or less. */
export function rowsIn(body: readonly Line[]): (Cells | null)[] {
  const all = body.map(cellsOf);
  const rows: (Cells | null)[] = body.map(() => null);
  for (let from = 0; from < all.length; from += 1) {
    if (all[from]?.length === 0) continue;
    const end = all.findIndex((cells, index) => index > from && cells.length === 0);
    const run = all.slice(from, end < 0 ? undefined : end);
    const mayBeTables = body.slice(from, from + run.length).some(isTabbed) || areData(run);
    for (const [place, cells] of mayBeTables ? inTables(run) : []) rows[from + place] = cells;
    from += run.length;
  }
  return rows;
}

/** Rows of tables that have more than one, by their places. */
function inTables(run: readonly Cells[]): [number, Cells][] {
  let from = 0;
  return groupsOf(run).flatMap((group) => {
    const start = from;
    from += group.length;
    return group.length < 2 ? [] : group.map((cells, index): [number, Cells] => [start + index, cells]);
  });
}

/** Whether lines that only wide spaces part are data: most cells are short, and some hold figures. */
function areData(rows: readonly Cells[]): boolean {
  const cells = rows.flat();
  const short = cells.filter((one) => one.split(/\s+/u).length <= shortCell);
  return short.length > cells.length / 2 && cells.some((one) => /\p{Nd}/u.test(one));
}

/** Rows that follow each other as tables: where the number of cells changes, and the row before names no columns, is another. */
export const tablesOf = (rows: readonly Cells[]): Table[] => groupsOf(rows).map(tableOf);

function groupsOf(rows: readonly Cells[]): Cells[][] {
  const groups: Cells[][] = [];
  for (const cells of rows) {
    const open = groups.at(-1);
    const more = cells.length - (open?.at(-1)?.length ?? 0);
    if (open && (more === 0 || more === -1 || (more === 1 && open.length === 1))) open.push(cells);
    else groups.push([cells]);
  }
  return groups;
}

/** Rows as a table. The first one names the columns, and may leave out what the first column is. */
function tableOf(rows: readonly Cells[]): Table {
  const width = Math.max(...rows.map(({ length }) => length));
  const filled = rows.map((cells, index) => {
    const missing = Array.from({ length: width - cells.length }, () => '');
    return index === 0 ? [...missing, ...cells] : [...cells, ...missing];
  });
  // Where the whole table is indented, no column is before the first one.
  const empty = filled[0]?.findIndex((_, column) => filled.some((cells) => cells[column] !== '')) ?? 0;
  return {
    type: 'table',
    children: filled.map(
      (cells): TableRow => ({
        type: 'tableRow',
        children: cells.slice(empty).map((cell) => ({ type: 'tableCell', children: phrasingOf(cell) })),
      }),
    ),
  };
}
