import path from 'node:path';
import type { Output } from '../disk/output.ts';
import type { Roots } from '../disk/roots.ts';
import type { Store } from '../disk/store.ts';
import { type Problem, problem } from '../problems/problem.ts';

/** Why a folder must not be published into: what is in it would be removed. */
export function outputProblems(
  { roots, out, cache, force }: { roots: Roots; out: string; cache: string; force: boolean },
  output: Pick<Output, 'foreign'>,
  store: Pick<Store, 'owns'>,
): Problem[] {
  const place = { file: out, line: 1, column: 1 };
  const sources = [roots.content, roots.locales, cache];
  const other =
    [...sources, roots.project].find((one) => holds(out, one)) ?? sources.find((one) => holds(one, out));
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
