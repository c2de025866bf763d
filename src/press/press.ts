import { LiveTrees } from '../disk/output/live-trees.ts';
import { Output } from '../disk/output/output.ts';
import { lockFolderOf, openSignature } from '../disk/output/output-lock.ts';
import type { PublishedFolder } from '../disk/output/published-folder.ts';
import { shown } from '../disk/roots.ts';
import { isCorruption } from '../disk/store/corruption.ts';
import { diskProblem } from '../disk/store/disk-errors.ts';
import { lockFolders } from '../disk/store/lock.ts';
import { Store } from '../disk/store/store.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { BuildContext } from './build-context.ts';
import { codeDigest } from './code.ts';
import type { PressOptions } from './options.ts';
import { obstacles } from './output-problems.ts';
import { lazyWorker } from './render/worker-handle.ts';
import { type PressReport, refused } from './report.ts';
import { runBuild } from './run-build.ts';
import { shardName } from './shard.ts';
import { stopwatch } from './stopwatch.ts';
import { ThemeBroken } from './templates/theme-broken.ts';

export type { PressOptions } from './options.ts';
export type { PressReport } from './report.ts';

/**
 * Brings the published folder up to date with content: makes what must change, puts it in place,
 * removes what is gone, then records what was asked. If anything is wrong with content, nothing
 * published is touched, and so it is if the disk is. A second build of the same cache, or into the same
 * folder, waits for the first.
 */
export async function press(options: PressOptions): Promise<PressReport> {
  const { roots, cwd } = options;
  const report = await buildAlone(options).catch((error: unknown) => {
    const found = error instanceof ThemeBroken ? error.problems : diskProblem(error, options);
    if (!found) throw error;
    return refused([found].flat(), stopwatch());
  });
  return { ...report, problems: report.problems.map((one) => shown(roots, one, cwd)) };
}

async function buildAlone(options: PressOptions): Promise<PressReport> {
  const { roots, out, cache, waiting } = options;
  const blocked = obstacles(options);
  if (blocked.length > 0) return refused(blocked, stopwatch());
  const release = lockFolders([cache, lockFolderOf(out)], waiting);
  try {
    return await build(options, codeDigest(roots, cache));
  } finally {
    release();
  }
}

/** Builds; a store that turns out to be damaged is replaced by an empty one. */
async function build(options: PressOptions, code: string): Promise<PressReport> {
  const { cache, out } = options;
  const part = shardName(options.shard);
  try {
    return await buildWith(options, Store.open(cache, out, code, part));
  } catch (error) {
    if (!isCorruption(error)) throw error;
    return buildWith(options, Store.replace(cache, out, code, part));
  }
}

async function buildWith(options: PressOptions, store: Store): Promise<PressReport> {
  const { out, cache, roots, parser } = options;
  const signature = openSignature(lockFolderOf(out), cache);
  const output = openFolder(options);
  const worker = lazyWorker(() => ({ roots, cache, code: store.code, parser, place: output.place }));
  try {
    const report = await buildOn({ options, store, signature, output, worker, watch: stopwatch() });
    const found = store.isReplaced ? [forgotten(cache)] : [];
    return { ...report, problems: [...found, ...report.problems] };
  } finally {
    await worker.stop();
    store.close();
  }
}

function forgotten(cache: string): Problem {
  return problem('cache-damaged', { folder: cache }, { file: cache, line: 1, column: 1 });
}

async function buildOn(context: BuildContext): Promise<PressReport> {
  try {
    return await runBuild(context);
  } catch (error) {
    takeBack(context.output);
    throw error;
  }
}

/** Takes back what is staged, if the disk lets us: what failed before is what must be told. */
function takeBack(output: PublishedFolder): void {
  try {
    output.discard();
  } catch {
    // The next build does it.
  }
}

const openFolder = ({ out, live, verify }: PressOptions): PublishedFolder =>
  live ? new LiveTrees(out, !verify) : new Output(out);
