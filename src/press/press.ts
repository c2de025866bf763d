import { lockCache } from '../disk/lock.ts';
import { Output } from '../disk/output.ts';
import { type Roots, shown } from '../disk/roots.ts';
import { isDamage, Store } from '../disk/store.ts';
import type { ParserChoice } from '../publication/publication.ts';
import { codeDigest } from './code.ts';
import type { Progress } from './crew.ts';
import { buildEdited } from './edited.ts';
import type { PressReport } from './report.ts';
import { stopwatch } from './stopwatch.ts';

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
  /** Look at every published file, and make again what is missing or was changed by somebody else. */
  verify?: boolean | undefined;
  /** Let addresses of texts go for which nothing stands any more. */
  allowVanishing?: boolean | undefined;
  /** The folder that file names in problems are relative to. */
  cwd: string;
  /** The Markdown parser, instead of the publication's choice. */
  parser?: ParserChoice | undefined;
  /** Judge the site as it will be by `src/audit`, and refuse to publish one with errors. */
  audit?: boolean | undefined;
  /** Told how many of the files that must be made are done. */
  progress?: Progress;
}

/**
 * Brings the published folder up to date with content: makes what must change, puts it in place,
 * removes what is gone, then records what was asked. If anything is wrong with content, nothing
 * published is touched. A second build of the same cache waits for the first.
 */
export async function press(options: PressOptions): Promise<PressReport> {
  const { roots, cwd, cache } = options;
  const release = lockCache(cache);
  try {
    const report = await build(options, codeDigest(roots, cache));
    return { ...report, problems: report.problems.map((one) => shown(roots, one, cwd)) };
  } finally {
    release();
  }
}

/** Builds; a store that turns out to be damaged is replaced by an empty one. */
async function build(options: PressOptions, code: string): Promise<PressReport> {
  const { cache, out } = options;
  try {
    return await buildWith(options, Store.open(cache, out, code));
  } catch (error) {
    if (!isDamage(error)) throw error;
    return buildWith(options, Store.replace(cache, out, code));
  }
}

async function buildWith(options: PressOptions, store: Store): Promise<PressReport> {
  const watch = stopwatch();
  try {
    const desk = { options, store, watch, output: new Output(options.out) };
    const report = await buildEdited(desk);
    if (report) return report;
    const { buildWhole } = await import('./whole.ts');
    return await buildWhole(desk);
  } finally {
    store.close();
  }
}
