import path from 'node:path';
import { digest, fileClock } from '../disk/files.ts';
import { IndexCache } from '../disk/index-cache.ts';
import { lockCache } from '../disk/lock.ts';
import { Output } from '../disk/output.ts';
import { type Roots, shown } from '../disk/roots.ts';
import { Store } from '../disk/store.ts';
import type { Library } from '../newsroom/newsroom.ts';
import { createDigests } from '../newsroom/trace.ts';
import { hasErrors, type Problem, sortProblems } from '../problems/problem.ts';
import type { ParserChoice } from '../publication/publication.ts';
import { audit } from './audit.ts';
import { codeDigest } from './code.ts';
import { jobsOf } from './jobs.ts';
import { openLibrary } from './library.ts';
import { outputProblems } from './output-problems.ts';
import { makePlan, type Plan } from './plan.ts';
import { publish } from './publish.ts';
import { type PressReport, refused, summarise } from './report.ts';
import { review } from './review.ts';
import { stageAll } from './stage.ts';
import { stopwatch } from './stopwatch.ts';
import { openTemplates } from './templates.ts';
import { vanishingProblems } from './vanishing.ts';

export type { PressReport } from './report.ts';

export interface PressOptions {
  roots: Roots;
  /** The published folder and the cache folder, absolute. */
  out: string;
  cache: string;
  /** The moment the site is built for, in milliseconds since 1970-01-01 UTC. */
  now: number;
  /** Render everything, and take over an output folder that Warraq did not write. */
  force: boolean;
  /** Let addresses of texts go for which nothing stands any more. */
  allowVanishing?: boolean | undefined;
  /** The folder that file names in problems are relative to. */
  cwd: string;
  /** The Markdown parser, instead of the publication's choice. */
  parser?: ParserChoice | undefined;
  /** Judge the site as it will be by `src/audit`, and refuse to publish one with errors. */
  audit?: boolean | undefined;
  /** Told how many of the files that must be made are done. */
  progress?: (done: number, total: number) => void;
}

/**
 * Brings the published folder up to date with content: makes what must change, puts it in place,
 * removes what is gone, then records what was asked. If anything is wrong with content, nothing
 * published is touched. A second build of the same cache waits for the first.
 */
export async function press(options: PressOptions): Promise<PressReport> {
  const { roots, cwd, cache, out } = options;
  const release = lockCache(cache);
  try {
    const store = Store.open(cache, out, codeDigest(roots));
    const report = await build(options, store).finally(() => store.close());
    return { ...report, problems: report.problems.map((one) => shown(roots, one, cwd)) };
  } finally {
    release();
  }
}

async function build(options: PressOptions, store: Store): Promise<PressReport> {
  const { roots, cache, now, parser } = options;
  const watch = stopwatch();
  const memory = store.recall();
  const index = new IndexCache(memory.index, fileClock(cache));
  const { library, problems } = await openLibrary(roots, now, index, parser);
  const output = new Output(options.out);
  const found = library ? [...problems, ...outputProblems(options, output, store)] : await review(roots);
  watch.lap('read');
  if (!library || hasErrors(found)) return refused(found, watch);

  const plan = await planFor(options, library, store, memory, output);
  watch.lap('plan');
  store.claim(options.out, roots.content);
  const made = await stageAll(plan.dirty, memory.printed, output, options.progress);
  watch.lap('render');
  const lost = lostIn(plan, options, library, store);
  const own = [...found, ...lost, ...made.flatMap((one) => one.problems)];
  const all = sortProblems([...own, ...(hasErrors(own) ? [] : await auditStaged(output, plan, options))]);
  watch.lap('audit');
  if (hasErrors(all)) {
    output.discard();
    return refused(all, watch);
  }
  const printed = publish(made, plan.gone, output);
  watch.lap('write');
  store.learn({ index: index.changes(), printed, gone: plan.forgotten });
  watch.lap('record');
  return summarise(plan, made, all, watch);
}

async function planFor(
  { roots, cache, force }: PressOptions,
  library: Library,
  store: Store,
  memory: ReturnType<Store['recall']>,
  output: Output,
): Promise<Plan> {
  const templates = await openTemplates(roots, cache, store.code);
  const digests = createDigests(library.snapshot, digest);
  const jobs = jobsOf(roots, library, digests, templates);
  const plan = makePlan(jobs, memory, store, digests, output);
  return force ? { ...plan, dirty: jobs } : plan;
}

/** Addresses of texts that the plan leaves empty, unless they may be. */
function lostIn(
  { forgotten }: Plan,
  { roots, allowVanishing }: PressOptions,
  { snapshot }: Library,
  store: Store,
): Problem[] {
  return allowVanishing ? [] : vanishingProblems(roots, snapshot, store.textsAt(forgotten));
}

/** Judges what is staged over what stays, if asked to. Problems name files where they will be published. */
async function auditStaged(output: Output, { gone }: Plan, options: PressOptions): Promise<Problem[]> {
  const { out, now } = options;
  if (!options.audit) return [];
  const found = await audit(output.preview(gone), { now }).catch((error: unknown) => {
    output.discard();
    throw error;
  });
  return found.map((one) => ({ ...one, file: path.join(out, one.file) }));
}
