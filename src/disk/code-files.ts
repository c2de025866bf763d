import type { Stats } from 'node:fs';
import path from 'node:path';
import { readNote, writeNote } from './content/notes.ts';
import { digest, exists, fileClock, fingerprint, isWritable, look, read } from './files.ts';
import { walk } from './walk.ts';

/** Digests of the files that a project's code consists of. */
export interface CodeFiles {
  /** Of what pages are made with: templates, styles, icons, libraries and settings of the compiler. */
  pages: string;
  /** Of that, and of the command lines. */
  all: string;
}

/** The files that decide what code does, besides the code. */
const settings = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const pageFolders = ['src'];
const commandFolders = ['scripts'];

interface CodeFile {
  /** Path below the project, `/` between names. */
  name: string;
  stats: Stats;
}

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

/**
 * What the code of a project is.
 *
 * @param memory a folder to note it in, so that files which look as they did need not be read again
 */
export function codeFiles(project: string, memory: string): CodeFiles {
  const ofPages = [...pageFolders.flatMap((folder) => below(project, folder)), ...single(project)];
  const files = [...ofPages, ...commandFolders.flatMap((folder) => below(project, folder))];
  const looks = digest(files.map(({ name, stats }) => `${name} ${fingerprint(stats)}`).join('\n'));
  const [known, before, allBefore] = readNote(memory, 'code').split(' ');
  if (known === looks && before && allBefore) return { pages: before, all: allBefore };
  const texts = files.map(({ name }) => `${name} ${digest(read(path.join(project, name)))}`);
  const pages = digest(texts.slice(0, ofPages.length).join('\n'));
  const all = digest(texts.join('\n'));
  note(memory, `${looks} ${pages} ${all}`, files);
  return { pages, all };
}

const below = (project: string, folder: string): CodeFile[] =>
  walk(path.join(project, folder)).files.map(({ name, stats }) => ({ name: `${folder}/${name}`, stats }));

const single = (project: string): CodeFile[] =>
  settings
    .filter((name) => exists(path.join(project, name)))
    .map((name) => ({ name, stats: look(path.join(project, name)) }));

/**
 * A file that was just written may change again and look the same: timestamps are coarse. Where nothing
 * can be noted, files are read again.
 */
function note(memory: string, text: string, files: readonly CodeFile[]): void {
  try {
    const settled = Math.max(...files.map(({ stats }) => stats.mtimeMs)) < fileClock(memory);
    if (settled) writeNote(memory, 'code', text);
  } catch {
    // A disk that is full, or may not be written to, is told by who needs it.
  }
}
