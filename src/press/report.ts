import type { Problem } from '../problems/problem.ts';
import { pathOfFile } from '../publication/urls.ts';
import type { Plan } from './plan.ts';
import type { StagedFile } from './stage.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What a build did. URLs are paths; those written are in the order they were put in place. */
export interface PressReport {
  routes: number;
  rendered: number;
  unchanged: number;
  written: string[];
  deleted: string[];
  problems: Problem[];
  /** Milliseconds spent on each step. */
  ms: Record<string, number>;
}

/** The report of a build that published nothing. */
export function refused(problems: Problem[], { ms }: Stopwatch): PressReport {
  return { routes: 0, rendered: 0, unchanged: 0, written: [], deleted: [], problems, ms };
}

/** The report of a build that did what was planned. */
export function summarise(
  { total, orders, gone }: Plan,
  made: readonly StagedFile[],
  problems: Problem[],
  { ms }: Stopwatch,
): PressReport {
  return {
    routes: total,
    rendered: orders.length,
    unchanged: total - orders.length,
    written: made.filter(({ waiting }) => waiting).map(({ job }) => job.url),
    deleted: gone.map(pathOfFile),
    problems,
    ms,
  };
}
