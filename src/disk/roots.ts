import path from 'node:path';
import type { Problem } from '../problems/problem.ts';

/** The folders a build works on, as absolute paths. */
export interface Roots {
  /** The project: `src`, `locales` and the configuration are below it. */
  project: string;
  content: string;
  locales: string;
}

/**
 * Inside Warraq a file has the same name on every machine: `content/…` or `locales/…`, wherever
 * those folders are. These two turn such a name into a path, and into what the user would type.
 */
export function pathOf(roots: Roots, file: string): string {
  if (path.isAbsolute(file)) return file;
  const [first = '', ...rest] = file.split('/');
  if (first === 'content') return path.join(roots.content, ...rest);
  if (first === 'locales') return path.join(roots.locales, ...rest);
  return path.join(roots.project, file);
}

/** The problem with its file as `shownFile` says it. */
export function shown(roots: Roots, problem: Problem, cwd: string): Problem {
  return { ...problem, file: shownFile(roots, problem.file, cwd) };
}

/** A file as seen from a working directory; options of a command are what they are. */
export function shownFile(roots: Roots, file: string, cwd: string): string {
  if (file.startsWith('--')) return file;
  const full = pathOf(roots, file);
  const relative = path.relative(cwd, full);
  return relative.startsWith('..') ? full : relative.split(path.sep).join('/');
}
