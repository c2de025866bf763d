/** What stands between these comments of the README is written by `npm run bench`. */
const marks = { start: '<!-- bench: written by `npm run bench -- --show` -->', end: '<!-- bench end -->' };

/** The README with another table; throws if it has no place for one. */
export function withTable(readme: string, table: string): string {
  const [before, rest] = readme.split(marks.start);
  const after = rest?.split(marks.end)[1];
  if (after === undefined) throw new Error(`the README has no ${marks.start} … ${marks.end}`);
  return `${before}${marks.start}\n\n${table}\n\n${marks.end}${after}`;
}
