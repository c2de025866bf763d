import type { CustomCheck, NamedCheck } from '../checks/custom-check.ts';
import type { Roots } from '../disk/roots.ts';
import type { Directive } from '../markdown/news/block.ts';
import { type CustomBlock, directiveOf } from '../markdown/news/custom-block.ts';
import { directives } from '../markdown/news/directives.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { CustomPages } from '../publication/publication.ts';
import { filesIn, load, start } from './theme-code/load.ts';
import { openPages } from './theme-code/pages.ts';

/** The code of a newsroom: blocks that texts may use, and checks of its own. */
export interface NewsroomCode {
  blocks: Readonly<Record<string, Directive>>;
  checks: readonly NamedCheck[];
  pages: readonly CustomPages[];
  problems: readonly Problem[];
}

/** That of a newsroom without any. */
export const noCode: NewsroomCode = { blocks: {}, checks: [], pages: [], problems: [] };

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
  const pages = await openPages(roots, problems);
  return { blocks: Object.fromEntries(blocks), checks, pages, problems };
}

const isBlock = (value: unknown): value is CustomBlock =>
  typeof value === 'object' && value !== null && 'html' in value && typeof value.html === 'function';
const isCheck = (value: unknown): value is CustomCheck => typeof value === 'function';
