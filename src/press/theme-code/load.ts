import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { walk } from '../../disk/walk.ts';
import { codePlace } from '../../problems/code-place.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { idPattern } from '../../publication/schema.ts';

/** A module of a theme: its name, and its file as problems name it. */
export interface CodeFile {
  name: string;
  file: string;
}

export const start = ({ file }: CodeFile) => ({ file, line: 1, column: 1 });

/** The modules that lie in a folder of the theme itself; those below are for them to import. */
export function filesIn(roots: Roots, folder: string, problems: Problem[]): CodeFile[] {
  const found = walk(pathOf(roots, `theme/${folder}`)).files.flatMap(({ name: file }) => {
    const name = /^([^/]+)\.(?:ts|js|mjs)$/.exec(file)?.[1];
    return name === undefined || name.endsWith('.d') ? [] : [{ name, file: `theme/${folder}/${file}` }];
  });
  const isId = ({ name }: CodeFile) => idPattern.test(name);
  for (const one of found.filter((each) => !isId(each)))
    problems.push(problem('folder-name', { name: one.name }, start(one)));
  return found.filter(isId);
}

const wanted = {
  block: 'its default export must be an object with a function `html`',
  check: 'its default export must be a function',
  page: 'its default export must be an object with functions `title` and `description`; `of` is `edition`, `section`, `topic`, `person` or `month`, and `path` is lower-case words between strokes, with `{id}` for all but an edition',
  importer:
    'its default export must be an object with a `label` and functions `recognises` and `read`, or `recognisesFolder` and `readFolder`',
} as const;

/** The default export of a module, as it is now: what changed is loaded again. */
export async function load<T>(
  roots: Roots,
  one: CodeFile,
  kind: keyof typeof wanted,
  isIt: (value: unknown) => value is T,
  problems: Problem[],
): Promise<T | null> {
  const place = path.resolve(pathOf(roots, one.file));
  try {
    const module = await import(/* @vite-ignore */ `${pathToFileURL(place).href}?${digest(read(place))}`);
    if (isIt(module.default)) return module.default;
    problems.push(problem('theme-export', { wanted: kind, detail: wanted[kind] }, start(one)));
  } catch (error) {
    const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    problems.push(problem('theme-code', { detail }, { file: one.file, ...codePlace(error, one.file) }));
  }
  return null;
}
