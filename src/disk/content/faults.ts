import { closeSync, openSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problem } from '../../problems/problem.ts';
import { isForbidden, isMisencoded, lookAt } from '../files.ts';
import { pathOf, type Roots, rootOf } from '../roots.ts';

/** What is wanted at a place, or found there instead: pipes, sockets and devices are `special`. */
type Kind = 'file' | 'folder' | 'special';

/**
 * Why what stands at a place of the newsroom is not to be opened; `null` if it is, or if nothing is there.
 * Links lead to places below the same root alone, and what is no file may never end.
 *
 * @param file as problems name it
 */
export function faultAt(roots: Roots, file: string, wanted: 'file' | 'folder' = 'file'): Problem | null {
  const found = findAt(pathOf(roots, file), rootOf(roots, file));
  const name = path.posix.basename(file);
  const place = { file, line: 1, column: 1 };
  if (isMisencoded(pathOf(roots, file))) return problem('name-encoding', { name }, place);
  if (found === null || found === wanted) return null;
  if (found === 'unreadable') return problem('file-unreadable', { name }, place);
  if (found === 'link-outside' || found === 'link-nowhere') return problem(found, { name }, place);
  if (found === 'link-folder' && path.posix.extname(name) === '')
    return wanted === 'folder' ? null : problem(found, { name }, place);
  return problem('file-kind', { name, found: found === 'link-folder' ? 'folder' : found, wanted }, place);
}

/** What is at a place, where links lead to it; `null` if there is nothing. */
function findAt(
  place: string,
  within: string,
): Kind | 'link-outside' | 'link-folder' | 'link-nowhere' | 'unreadable' | null {
  try {
    const own = lookAt(place);
    if (!own) return null;
    const end = realpathSync(place);
    const root = realpathSync(within);
    if (end !== root && !end.startsWith(root + path.sep)) return 'link-outside';
    const stats = statSync(end);
    const isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile()) return 'special';
    closeSync(openSync(end, 'r'));
    if (!isFolder) return 'file';
    statSync(`${end}/.`);
    return own.isSymbolicLink() ? 'link-folder' : 'folder';
  } catch (error) {
    return isForbidden(error) ? 'unreadable' : 'link-nowhere';
  }
}

/** Reads something of a file; where that can't be, tells why, and gives what is to stand in its place. */
export function guarded<T>(
  { roots, problems }: { roots: Roots; problems: Problem[] },
  file: string,
  readIt: () => T,
  otherwise: () => T,
): T {
  try {
    return readIt();
  } catch (error) {
    const fault = faultAt(roots, file);
    if (!fault) throw error;
    problems.push(fault);
    return otherwise();
  }
}
