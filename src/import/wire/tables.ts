import type { Table, TableRow } from 'mdast';
import { phrasingOf } from '../draft/plain-text.ts';
import type { Line } from './lines.ts';

/** Rows of a table have at least so many cells: fewer may be words with a wide space between. */
const leastCells = 3;

/** The cells of a line that tabs or wide spaces part; none of a line of words. */
const cellsOf = (text: string): string[] => {
  const cells = text.split(/\t+|\s{2,}/u);
  return cells.length < leastCells ? [] : cells;
};

/** The cells of each line that is a row of a table (scores, standings, prices): the line beside it has as many, or one more or less. */
export function rowsIn(body: readonly Line[]): (string[] | null)[] {
  const all = body.map(({ text }) => cellsOf(text));
  return all.map((cells, index) => {
    const isBeside = [all[index - 1], all[index + 1]].some(
      (other) => other && other.length > 0 && Math.abs(other.length - cells.length) <= 1,
    );
    return cells.length > 0 && isBeside ? cells : null;
  });
}

/** Rows that follow each other as tables: where the number of cells changes, and the row before names no columns, is another. */
export function tablesOf(rows: readonly (readonly string[])[]): Table[] {
  const tables: (readonly string[])[][] = [];
  for (const cells of rows) {
    const open = tables.at(-1);
    const more = cells.length - (open?.at(-1)?.length ?? 0);
    if (open && (more === 0 || more === -1 || (more === 1 && open.length === 1))) open.push(cells);
    else tables.push([cells]);
  }
  return tables.map(tableOf);
}

/** Rows as a table. The first one names the columns, and may leave out what the first column is. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  const width = Math.max(...rows.map(({ length }) => length));
  const filled = rows.map((cells, index) => {
    const missing = Array.from({ length: width - cells.length }, () => '');
    return index === 0 ? [...missing, ...cells] : [...cells, ...missing];
  });
  return {
    type: 'table',
    children: filled.map(
      (cells): TableRow => ({
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: phrasingOf(cell) })),
      }),
    ),
  };
}
