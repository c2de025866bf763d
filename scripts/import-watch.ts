import path from 'node:path';
import { isFolder } from '../src/disk/import/inbox.ts';
import type { ImportReport } from '../src/disk/import/report.ts';
import { type Roots, shown } from '../src/disk/roots.ts';
import { Locked, lockFolder } from '../src/disk/store/lock.ts';
import { watchInbox } from '../src/press/inbox/inbox.ts';
import type { Taken } from '../src/press/inbox/options.ts';
import { type TakeOptions, taker } from '../src/press/inbox/take.ts';
import { runningClock } from '../src/press/watch/clock.ts';
import { visible } from '../src/problems/format.ts';
import { problem } from '../src/problems/problem.ts';
import { jsonOf, linesOf } from './import-report.ts';
import { printProblems } from './terminal.ts';

export interface WatchRequest extends Pick<TakeOptions, 'roots' | 'request'> {
  /** The folder that a feed client fills, as it was typed. */
  watch: string;
  /** In seconds. */
  settle: number;
  patience: number;
  json: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Imports what comes into a folder until the process is told to end, which it does after the file in hand. */
export async function stay(request: WatchRequest): Promise<void> {
  const folder = path.resolve(request.watch);
  const { watch, settle, patience, json } = request;
  if (!isFolder(folder)) {
    printProblems([problem('import-unreadable', { name: watch }, { file: watch, line: 1, column: 1 })]);
    process.exitCode = 2;
    return;
  }
  const release = locked(folder, watch);
  if (!release) return;
  const end = await watchInbox({
    folder,
    settle: settle * 1000,
    patience: patience * 1000,
    clock: runningClock(Date.now),
    dayOf,
    take: taker({ ...request, folder, report: reporter(request) }),
    moved: ({ name }, to, taken) => print(moveLine(request, name, to, taken)),
    failed: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  if (!json) print(`Watching ${watch} (Ctrl-C ends it)`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      await end();
      release();
      process.exit(0);
    });
  }
}

/** Two processes at one folder would take each other's files. */
function locked(folder: string, watch: string): (() => void) | undefined {
  try {
    return lockFolder(path.join(folder, '.warraq'), undefined, 0);
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
    const holder = error.pid === undefined ? 'Another process' : `Process ${error.pid}`;
    process.stderr.write(`${holder} watches ${watch} already.\n`);
    process.exitCode = 1;
    return undefined;
  }
}

/** The day of a moment where the process runs, as folders are called: those who look there live by that clock. */
function dayOf(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Tells what became of a file: lines for people, or a line of JSON. */
const reporter =
  ({ roots, json }: { roots: Roots; json: boolean }) =>
  ({ name }: { name: string }, report: ImportReport): void => {
    const problems = report.problems.map((one) => shown(roots, one, process.cwd()));
    if (json) {
      print(JSON.stringify({ file: name, ...JSON.parse(jsonOf(roots, { ...report, problems }, false)) }));
      return;
    }
    const lines = linesOf(roots, report, { dryRun: false, title: undefined });
    if (lines.length > 0) print(lines.join('\n'));
    printProblems(problems);
  };

function moveLine({ json }: { json: boolean }, name: string, to: string, { outcome }: Taken): string {
  if (json) return JSON.stringify({ file: name, outcome, moved: to });
  if (outcome === 'broken')
    return `REJECTED: ${visible(name)} lies in ${visible(to)}, with a report beside it`;
  return `${visible(name)} → ${visible(to)}`;
}
