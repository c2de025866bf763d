import path from 'node:path';
import { deployFile, readDeploy } from '../disk/content/deploy.ts';
import { placeIn } from '../disk/content/locate.ts';
import { readPublication } from '../disk/content/publication.ts';
import { publicationFile } from '../disk/content/publication-files.ts';
import { lockFolderOf } from '../disk/output/output-lock.ts';
import type { Roots } from '../disk/roots.ts';
import { type KeyPath, type Problem, problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { TargetData } from '../publication/schemas/deploy.ts';
import { isReservedHost } from '../publication/sites.ts';

/** One target of a newsroom, as its files describe it. */
export interface Chosen {
  name: string;
  data: TargetData;
  publication: Publication;
  /** The folder, of this target alone, for what must be kept. */
  folder: string;
  /** What no other deploy may work with meanwhile: that folder, and the target, whatever cache others have. */
  locks: readonly string[];
  /** What is to be said of it that keeps nobody from deploying. */
  notes: readonly Problem[];
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
  const notes = data.to === 'folder' ? [] : reservedOrigins(roots, read.publication);
  return { name, data, publication: read.publication, folder, locks, notes };
}

/** Where editions stand at names that nobody can have, as a new newsroom's do. */
function reservedOrigins(roots: Roots, { origin, editions }: Publication): Problem[] {
  const named: [string, string | undefined, KeyPath][] = [
    ['origin', origin, ['origin']],
    ...editions.map(({ id, address }): [string, string | undefined, KeyPath] => [
      'address',
      address,
      ['editions', id, 'address'],
    ]),
  ];
  return named.flatMap(([key, value, at]) =>
    value !== undefined && URL.canParse(value) && isReservedHost(new URL(value).hostname)
      ? [problem('origin-reserved', { origin: value, key }, placeIn(roots, publicationFile, at))]
      : [],
  );
}
