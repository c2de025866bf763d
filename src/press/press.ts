import { isDamage } from '../disk/damage.ts';
import { LiveTrees } from '../disk/live-trees.ts';
import { lockCache } from '../disk/lock.ts';
import { Output } from '../disk/output.ts';
import type { PublishedFolder } from '../disk/published-folder.ts';
import { shown } from '../disk/roots.ts';
import { Store } from '../disk/store.ts';
import { codeDigest } from './code.ts';
import { buildEdited } from './edited.ts';
import type { PressOptions } from './options.ts';
import { obstacles } from './output-problems.ts';
import { type PressReport, refused } from './report.ts';
import { shardName } from './shard.ts';
import { stopwatch } from './stopwatch.ts';

export type { PressOptions } from './options.ts';
export type { PressReport } from './report.ts';

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
  const part = shardName(options.shard);
  try {
    return await buildWith(options, Store.open(cache, out, code, part));
  } catch (error) {
    if (!isDamage(error)) throw error;
    return buildWith(options, Store.replace(cache, out, code, part));
  }
}

async function buildWith(options: PressOptions, store: Store): Promise<PressReport> {
  const watch = stopwatch();
  try {
    const blocked = obstacles(options);
    if (blocked.length > 0) return refused(blocked, watch);
    const desk = { options, store, watch, output: openFolder(options) };
    const report = await buildEdited(desk);
    if (report) return report;
    const { buildWhole } = await import('./whole.ts');
    return await buildWhole(desk);
  } finally {
    store.close();
  }
}

const openFolder = ({ out, live, verify }: PressOptions): PublishedFolder =>
  live ? new LiveTrees(out, !verify) : new Output(out);
