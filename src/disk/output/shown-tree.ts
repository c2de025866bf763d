import path from 'node:path';
import { lookAt, read } from '../files.ts';
import { builtSites } from './built-sites.ts';
import { publishedFiles } from './site.ts';

/** The first page of every site Warraq builds says so; a folder without one is not ours to empty. */
const generator = '<meta name="generator" content="Warraq">';

/** Whether there is anything in a tree, and nothing says that Warraq wrote it. */
export function isForeign(root: string): boolean {
  if (!lookAt(root) || publishedFiles(root).length === 0) return false;
  const firsts = builtSites(root).map(({ folder }) => path.join(folder, 'index.html'));
  return !firsts.some((first) => lookAt(first)?.isFile() && read(first).includes(generator));
}
