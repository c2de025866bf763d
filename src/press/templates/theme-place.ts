import { exists } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { Place } from '../../problems/problem.ts';

/** The innermost place in the newsroom's theme that an error comes from; `null` if it does not pass through there. */
export function themePlace(roots: Roots, error: unknown): Place | null {
  if (!roots.theme || !(error instanceof Error)) return null;
  for (const [, name = '', line, column] of (error.stack ?? '').matchAll(inComponents)) {
    const file = `theme/${name}`;
    if (exists(pathOf(roots, file))) return { file, line: Number(line), column: Number(column) };
  }
  return null;
}

/** The end of a path in a stack. */
const inComponents = /\/((?:components|pages)\/[^():\n]+\.(?:astro|ts|js)):(\d+):(\d+)/g;
