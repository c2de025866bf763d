import path from 'node:path';
import { deployFile, readDeploy } from '../disk/content/deploy.ts';
import { readPublication } from '../disk/content/publication.ts';
import { lockFolderOf } from '../disk/output/output-lock.ts';
import type { Roots } from '../disk/roots.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { TargetData } from '../publication/schemas/deploy.ts';

/** One target of a newsroom, as its files describe it. */
export interface Chosen {
  name: string;
  data: TargetData;
  publication: Publication;
  /** The folder, of this target alone, for what must be kept. */
  folder: string;
  /** What no other deploy may work with meanwhile: that folder, and the target, whatever cache others have. */
  locks: readonly string[];
}

const place = { file: deployFile, line: 1, column: 1 };

/**
 * Finds a target by its name; without one, the only one there is.
 *
 * @param cache the cache folder, absolute
 * @param cwd the folder that relative paths begin at
 */
export function chooseTarget(
  roots: Roots,
  cache: string,
  asked: string | undefined,
  cwd: string,
): Chosen | { problems: Problem[] } {
  const { value, problems } = readDeploy(roots);
  if (!value) return { problems };
  const known = Object.keys(value.targets);
  const name = asked ?? (known.length === 1 ? known[0] : undefined);
  const data = name === undefined ? undefined : value.targets[name];
  if (name === undefined || !data)
    return { problems: [problem('deploy-target', { name: asked, known }, place)] };
  const read = readPublication(roots);
  if (!read.publication) return { problems: read.problems };
  const folder = path.join(cache, 'deploy', name);
  const locks = data.to === 'folder' ? [folder, lockFolderOf(path.resolve(cwd, data.path))] : [folder];
  return { name, data, publication: read.publication, folder, locks };
}
