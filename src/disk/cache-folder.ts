import path from 'node:path';
import { isWritable } from './files.ts';

/** Whether this is the code of an installed package: the newsroom is another folder, and nothing is written here. */
export const isPackage = typeof IN_PACKAGE !== 'undefined';

/**
 * Where what is made of a project's code is kept for all its caches: in the default one.
 *
 * @param cache where to keep it if the project can't be written to, or is a package
 */
export function madeOfCode(project: string, cache: string): string {
  const place = defaultCache(project);
  return !isPackage && isWritable(place) ? place : cache;
}

/** The cache of builds that are told of no other. */
export const defaultCache = (project: string): string => path.join(project, '.warraq');
