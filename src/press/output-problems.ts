import path from 'node:path';
import { isLiveLink, obstacleAt, treesOf } from '../disk/live-link.ts';
import type { PublishedFolder } from '../disk/published-folder.ts';
import type { Store } from '../disk/store.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { PressOptions } from './options.ts';

type Target = Pick<PressOptions, 'roots' | 'out' | 'cache' | 'force' | 'live'>;

/** Why nothing can be published at a path: what stands there is for another way of publishing. */
export function obstacles({ out: folder, live }: Pick<PressOptions, 'out' | 'live'>): Problem[] {
  const place = { file: folder, line: 1, column: 1 };
  if (live) return obstacleAt(folder) ? [problem('live-obstacle', { folder }, place)] : [];
  return isLiveLink(folder) ? [problem('output-live', { folder }, place)] : [];
}

/** Why a folder must not be published into: what is in it would be removed. */
export function outputProblems(
  { roots, out, cache, force, live }: Target,
  output: Pick<PublishedFolder, 'foreign'>,
  store: Pick<Store, 'owns'>,
): Problem[] {
  const place = { file: out, line: 1, column: 1 };
  const sources = [roots.content, roots.locales, cache];
  const folders = live ? [out, ...treesOf(out)] : [out];
  const other =
    [...sources, roots.project].find((one) => folders.some((folder) => holds(folder, one))) ??
    sources.find((one) => folders.some((folder) => holds(one, folder)));
  if (other) return [problem('output-overlaps', { folder: out, other }, place)];
  if (force || store.owns(out) || !output.foreign) return [];
  return [problem('output-foreign', { folder: out }, place)];
}

/** Whether one folder is the other, or is around it. */
function holds(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  );
}
