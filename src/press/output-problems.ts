import path from 'node:path';
import { isLiveLink, obstacleAt, treesOf } from '../disk/output/live-link.ts';
import type { PublishedFolder } from '../disk/output/published-folder.ts';
import type { Store } from '../disk/store/store.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { PressOptions } from './options.ts';

type Target = Pick<PressOptions, 'roots' | 'out' | 'cache' | 'force' | 'live'>;

/** Why nothing can be published at a path: it is the newsroom's, or what stands there is for another way of publishing. */
export function obstacles(target: Omit<Target, 'force'>): Problem[] {
  const { out: folder, live } = target;
  const place = { file: folder, line: 1, column: 1 };
  const other = overlap(target);
  if (other) return [problem('output-overlaps', { folder, other }, place)];
  if (live) return obstacleAt(folder) ? [problem('live-obstacle', { folder }, place)] : [];
  return isLiveLink(folder) ? [problem('output-live', { folder }, place)] : [];
}

/** A folder of the newsroom or of the project that the published one would mix with. */
function overlap({ roots, out, cache, live }: Omit<Target, 'force'>): string | undefined {
  const sources = [roots.content, roots.locales, ...(roots.theme ? [roots.theme] : []), cache];
  const folders = live ? [out, ...treesOf(out)] : [out];
  return (
    [...sources, roots.project].find((one) => folders.some((folder) => holds(folder, one))) ??
    sources.find((one) => folders.some((folder) => holds(one, folder)))
  );
}

/** Why a folder must not be published into: what is in it would be removed. */
export function outputProblems(
  { out, force }: Pick<Target, 'out' | 'force'>,
  output: Pick<PublishedFolder, 'foreign'>,
  store: Pick<Store, 'owns'>,
): Problem[] {
  if (force || store.owns(out) || !output.foreign) return [];
  return [problem('output-foreign', { folder: out }, { file: out, line: 1, column: 1 })];
}

/** Whether one folder is the other, or is around it. */
function holds(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  );
}
