import type { Problem } from '../problems/problem.ts';
import { pathOfFile } from '../publication/output-paths.ts';
import type { Plan } from './plan.ts';
import type { MadeFile } from './render/stage-files.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What a build did. URLs are paths; those written are in the order they were put in place. */
export interface PressReport {
  routes: number;
  rendered: number;
  unchanged: number;
  written: string[];
  deleted: string[];
  problems: Problem[];
  /** When time alone next changes the site, in milliseconds since 1970-01-01 UTC; `null`: never, as far as is known. */
  next: number | null;
  /** Milliseconds spent on each step. */
  ms: Record<string, number>;
}

/** How a build ended in another thread. */
export type Outcome = { report: PressReport } | { error: unknown };

/** The report of a build that published nothing. */
export function refused(problems: Problem[], { ms }: Stopwatch): PressReport {
  return { routes: 0, rendered: 0, unchanged: 0, written: [], deleted: [], problems, next: null, ms };
}

/** The report of a build that did what was planned. */
export function summarise(
  { total, tasks, gone }: Plan,
  made: readonly MadeFile[],
  problems: Problem[],
  next: number,
  { ms }: Stopwatch,
): PressReport {
  return {
    routes: total,
    rendered: tasks.length,
    unchanged: total - tasks.length,
    written: made.filter(({ waiting }) => waiting).map(({ job }) => job.url),
    deleted: gone.map(pathOfFile),
    problems,
    next: Number.isFinite(next) ? next : null,
    ms,
  };
}
