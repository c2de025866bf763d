import { digest, fileClock } from '../disk/files.ts';
import { IndexCache } from '../disk/index-cache.ts';
import { Output } from '../disk/output.ts';
import { type Roots, shown } from '../disk/roots.ts';
import { Store } from '../disk/store.ts';
import { createDigests } from '../newsroom/trace.ts';
import { hasErrors, type Problem, problem, sortProblems } from '../problems/problem.ts';
import { outputFile, pathOfFile } from '../publication/urls.ts';
import { codeDigest } from './code.ts';
import { dirtyJobs } from './dirty.ts';
import { jobsOf } from './jobs.ts';
import { openLibrary } from './library.ts';
import { publish } from './publish.ts';
import { review } from './review.ts';
import { stageAll } from './stage.ts';
import { stopwatch } from './stopwatch.ts';
import { openTemplates } from './templates.ts';

export interface PressOptions {
  roots: Roots;
  /** The published folder and the cache folder, absolute. */
  out: string;
  cache: string;
  /** The moment the site is built for, in milliseconds since 1970-01-01 UTC. */
  now: number;
  /** Render everything, and take over an output folder that Warraq did not write. */
  force: boolean;
  /** The folder that file names in problems are relative to. */
  cwd: string;
  /** Told how many of the files that must be made are done. */
  progress?: (done: number, total: number) => void;
}

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

/**
 * Brings the published folder up to date with content: makes what must change, puts it in place,
 * removes what is gone, then records what was asked. If anything is wrong with content, nothing
 * published is touched.
 */
export async function press(options: PressOptions): Promise<PressReport> {
  const store = Store.open(options.cache, options.out, codeDigest(options.roots));
  try {
    const report = await run(options, store);
    const { roots, cwd } = options;
    return { ...report, problems: report.problems.map((one) => shown(roots, one, cwd)) };
  } finally {
    store.close();
  }
}

async function run(
  { roots, out, cache, now, force, progress }: PressOptions,
  store: Store,
): Promise<PressReport> {
  const watch = stopwatch();
  const memory = store.recall();
  const index = new IndexCache(memory.index, fileClock(cache));
  const { library, problems } = openLibrary(roots, now, index);
  watch.lap('read');
  const output = new Output(out);
  if (output.foreign && !store.owns(out) && !force) {
    problems.push(problem('output-foreign', { folder: out }, { file: out, line: 1, column: 1 }));
  }
  if (!library) return nothing(review(roots), watch.ms);
  if (hasErrors(problems)) return nothing(problems, watch.ms);

  const templates = await openTemplates(roots, cache, store.code);
  watch.lap('compile');
  const digests = createDigests(library.snapshot, digest);
  const jobs = jobsOf(roots, library, digests, templates);
  const dirty = force ? jobs : dirtyJobs(jobs, memory, store, digests, output);
  watch.lap('plan');

  store.claim(out);
  const made = await stageAll(dirty, memory.printed, output, progress);
  watch.lap('render');
  problems.push(...made.flatMap((one) => one.problems));
  if (hasErrors(problems)) {
    output.discard();
    return nothing(sortProblems(problems), watch.ms);
  }
  const files = new Set(jobs.map(({ url }) => outputFile(url)));
  const gone = [...output.files].filter((file) => !files.has(file)).sort();
  const printed = publish(made, gone, output);
  watch.lap('write');
  const urls = new Set(jobs.map(({ url }) => url));
  store.learn({
    index: index.changes(),
    printed,
    gone: [...memory.printed.keys()].filter((url) => !urls.has(url)),
  });
  watch.lap('record');
  return {
    routes: jobs.length,
    rendered: dirty.length,
    unchanged: jobs.length - dirty.length,
    written: made.filter(({ staged }) => staged).map(({ url }) => url),
    deleted: gone.map(pathOfFile),
    problems,
    ms: watch.ms,
  };
}

function nothing(problems: Problem[], ms: Record<string, number>): PressReport {
  return { routes: 0, rendered: 0, unchanged: 0, written: [], deleted: [], problems, ms };
}
