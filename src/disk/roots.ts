import path from 'node:path';
import type { Problem } from '../problems/problem.ts';

/** The folders a build works on, as absolute paths: Warraq’s own, and those of the newsroom. */
export interface Roots {
  /** Warraq itself: `src`, the strings and words it comes with in `locales`, and the configuration are below it. */
  project: string;
  content: string;
  /** Strings and words of the newsroom, over those that Warraq comes with; it may be the same folder. */
  locales: string;
  /** What the newsroom changes of looks and adds to code; left out where there is no such thing. */
  theme?: string | undefined;
}

/** The folders of a newsroom below its own, which may be Warraq’s, too. */
export const newsroomFolders = ['content', 'locales', 'theme'] as const;
type NewsroomFolder = (typeof newsroomFolders)[number];

/** The folders of the newsroom in a folder, except for those that are said to be elsewhere. */
export function rootsIn(
  project: string,
  newsroom: string,
  elsewhere: Readonly<Partial<Record<NewsroomFolder, string>>> = {},
): Roots {
  const [content = '', locales = '', theme] = newsroomFolders.map((name) =>
    path.resolve(elsewhere[name] ?? path.join(newsroom, name)),
  );
  return { project, content, locales, theme };
}

/** Before the name of a file of strings or words that Warraq comes with. */
const ofEngine = 'engine/';

/** The folder that a name is below, and the rest of it. */
function split(roots: Roots, file: string): { root: string; rest: string } {
  const [first = '', ...rest] = file.split('/');
  if (newsroomFolders.some((name) => name === first) && roots[first as NewsroomFolder] !== undefined)
    return { root: roots[first as NewsroomFolder] ?? '', rest: rest.join('/') };
  return { root: roots.project, rest: file.startsWith(ofEngine) ? file.slice(ofEngine.length) : file };
}

/**
 * Inside Warraq a file has the same name on every machine: `content/…`, `locales/…` or `theme/…`,
 * wherever those folders are. These turn such a name into a path, and into what the user would type.
 */
export function pathOf(roots: Roots, file: string): string {
  if (path.isAbsolute(file)) return file;
  const { root, rest } = split(roots, file);
  return path.join(root, rest);
}

const isName = (file: string): boolean =>
  /^[\w-]+$/.test(file) && !newsroomFolders.some((folder) => folder === file);

/** The folder that links in a file’s folder may lead into. */
export const rootOf = (roots: Roots, file: string): string => split(roots, file).root;

/**
 * A file by its names: below `locales/` as Warraq comes with it, and as the newsroom has it over that, where
 * those are two.
 */
export function layersOf(roots: Roots, file: string): string[] {
  const base = `${ofEngine}${file}`;
  if (!/^locales(?:\/|$)/.test(file)) return [file];
  return pathOf(roots, base) === pathOf(roots, file) ? [file] : [base, file];
}

/** The problem with its file as `shownFile` says it. */
export function shown(roots: Roots, problem: Problem, cwd: string): Problem {
  return { ...problem, file: shownFile(roots, problem.file, cwd) };
}

/** A file as seen from a working directory; options of a command, and names that it was given, are what they are. */
export function shownFile(roots: Roots, file: string, cwd: string): string {
  if (file.startsWith('--') || isName(file)) return file;
  const full = pathOf(roots, file);
  const relative = path.relative(cwd, full);
  return relative.startsWith('..') ? full : relative.split(path.sep).join('/');
}
