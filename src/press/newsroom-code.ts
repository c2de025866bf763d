import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NamedCheck, OwnCheck } from '../checks/own-check.ts';
import { digest, read } from '../disk/files.ts';
import { pathOf, type Roots } from '../disk/roots.ts';
import { walk } from '../disk/walk.ts';
import type { Directive } from '../markdown/news/block.ts';
import { directives } from '../markdown/news/directives.ts';
import { directiveOf, type OwnBlock } from '../markdown/news/own-block.ts';
import { codePlace } from '../problems/code-place.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { idPattern } from '../publication/schema.ts';

/** The code of a newsroom: blocks that texts may use, and checks of its own. */
export interface NewsroomCode {
  blocks: Readonly<Record<string, Directive>>;
  checks: readonly NamedCheck[];
  problems: readonly Problem[];
}

/** That of a newsroom without any. */
export const noCode: NewsroomCode = { blocks: {}, checks: [], problems: [] };

interface CodeFile {
  name: string;
  file: string;
}

/** Loads the code of a newsroom. What fails is told at its place, and left out. */
export async function openCode(roots: Roots): Promise<NewsroomCode> {
  if (!roots.theme) return noCode;
  const problems: Problem[] = [];
  const blocks: [string, Directive][] = [];
  for (const one of filesIn(roots, 'blocks', problems)) {
    if (Object.hasOwn(directives, one.name))
      problems.push(problem('block-taken', { name: one.name }, start(one)));
    const block = await load(roots, one, 'block', isBlock, problems);
    if (block) blocks.push([one.name, directiveOf(one.name, block, one.file)]);
  }
  const checks: NamedCheck[] = [];
  for (const one of filesIn(roots, 'checks', problems)) {
    const check = await load(roots, one, 'check', isCheck, problems);
    if (check) checks.push({ ...one, check });
  }
  return { blocks: Object.fromEntries(blocks), checks, problems };
}

const start = ({ file }: CodeFile) => ({ file, line: 1, column: 1 });

/** The modules that lie in a folder of the theme itself; those below are for them to import. */
function filesIn(roots: Roots, folder: string, problems: Problem[]): CodeFile[] {
  const found = walk(pathOf(roots, `theme/${folder}`)).files.flatMap(({ name: file }) => {
    const name = /^([^/]+)\.(?:ts|js|mjs)$/.exec(file)?.[1];
    return name === undefined || name.endsWith('.d') ? [] : [{ name, file: `theme/${folder}/${file}` }];
  });
  const isId = ({ name }: CodeFile) => idPattern.test(name);
  for (const one of found.filter((each) => !isId(each)))
    problems.push(problem('folder-name', { name: one.name }, start(one)));
  return found.filter(isId);
}

const isBlock = (value: unknown): value is OwnBlock =>
  typeof value === 'object' && value !== null && 'html' in value && typeof value.html === 'function';
const isCheck = (value: unknown): value is OwnCheck => typeof value === 'function';

const wanted = {
  block: 'its default export must be an object with a function `html`',
  check: 'its default export must be a function',
} as const;

/** The default export of a module, as it is now: what changed is loaded again. */
async function load<T>(
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
