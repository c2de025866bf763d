/** What stands between these comments of docs/performance.md is written by `npm run bench`. */
const marks = { start: '<!-- bench: written by `npm run bench -- --show` -->', end: '<!-- bench end -->' };

/** The page with another table; throws if it has no place for one. */
export function withTable(page: string, table: string): string {
  const [before, rest] = page.split(marks.start);
  const after = rest?.split(marks.end)[1];
  if (after === undefined) throw new Error(`the page has no ${marks.start} … ${marks.end}`);
  return `${before}${marks.start}\n\n${table}\n\n${marks.end}${after}`;
}
