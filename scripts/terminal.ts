import type { PressReport } from '../src/press/press.ts';
import { counted, formatProblems, summary } from '../src/problems/format.ts';
import type { Problem } from '../src/problems/problem.ts';
import { readablePath } from '../src/publication/output-paths.ts';

/** How many changed addresses are listed one by one. */
const listed = 20;

/** Prints problems for a person on standard error. */
export function printProblems(problems: readonly Problem[]): void {
  if (problems.length > 0)
    process.stderr.write(`${formatProblems(problems, 'text', process.stderr.isTTY)}\n`);
}

/** The first lines of a long list, and how many more there are. */
export function firstOf(lines: readonly string[]): string[] {
  const rest = lines.length - listed;
  return rest > 0 ? [...lines.slice(0, listed), `  and ${rest} more`] : [...lines];
}

/** Prints what a build did. */
export function printReport({
  routes,
  written,
  deleted,
  problems,
  rendered,
  unchanged,
  ms,
}: PressReport): void {
  const changes = [
    ...written.map((url) => `+ ${readablePath(url)}`),
    ...deleted.map((url) => `- ${readablePath(url)}`),
  ];
  const seconds = (Object.values(ms).reduce((sum, one) => sum + one, 0) / 1000).toFixed(1);
  const counts = `${counted(routes, 'file')}: ${rendered} rendered, ${written.length} written, ${deleted.length} deleted, ${unchanged} unchanged`;
  process.stdout.write(
    `${[...firstOf(changes), `${counts} in ${seconds} s (${outcome(problems)})`].join('\n')}\n`,
  );
}

/** What a build that published has found: it looks for mistakes in what it makes, and at nothing else. */
function outcome(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no errors';
  return `no errors; ${summary(problems)} in what was made; \`npm run check\` looks at all of content`;
}

/** A counter on one line of the terminal; silent where nobody watches. */
export function progressLine(label: string): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, total) => {
    if (done % 50 === 0 || done === total)
      process.stderr.write(`\r${label} ${done}/${total}${done === total ? '\n' : ''}`);
  };
}

/** Says on standard error which build is waited for. */
export function printWaiting(pid: number | undefined): void {
  process.stderr.write(`Another build is at work${pid ? ` (process ${pid})` : ''}: waiting for it.\n`);
}
