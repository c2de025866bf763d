import type { Problem } from '../../problems/problem.ts';
import { bodyStart } from '../../story/source.ts';
import type { DeskProblem, FieldPath } from '../protocol.ts';

/**
 * A problem of `check` as browsers are told of it.
 *
 * @param text of the file that it is in, to tell which key of front matter it is about
 */
export function toDeskProblem({ draft: _, params, ...problem }: Problem, text?: string): DeskProblem {
  const path = text === undefined ? null : pathOf(problem, params, text);
  return { ...problem, ...(params && { params: plain(params) }), ...(path && { path }) };
}

/** What stands for parameters in sentences; those that are no words are left out. */
function plain(params: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const entries = Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'string' || typeof value === 'number') return [[name, value]];
    return Array.isArray(value) ? [[name, value.join(', ')]] : [];
  });
  return Object.fromEntries(entries);
}

const keyPattern = /^[A-Za-z][A-Za-z-]*$/;

/** What is missing names its key; all else stands in the line of its own. */
function pathOf(
  { rule, line }: Pick<Problem, 'rule' | 'line'>,
  params: Problem['params'],
  text: string,
): FieldPath | null {
  const front = text.slice(0, bodyStart(text) ?? 0).split('\n');
  if (line >= front.length) return null;
  const missing = rule === 'missing-key' ? String(params?.['key']).split('.') : [];
  const [key, inner] = missing.length > 0 ? missing : keysAt(front, line);
  if (key === undefined || !keyPattern.test(key)) return null;
  return inner === undefined || !keyPattern.test(inner) ? [key] : [key, inner];
}

/** The key at the margin that a line belongs to, and the key of the line itself if it stands below that one. */
function keysAt(lines: readonly string[], line: number): string[] {
  const at = (index: number) => /^( *)([\w-]+):/.exec(lines[index] ?? '');
  for (let index = line - 1; index > 0; index -= 1) {
    const [, indent, key = ''] = at(index) ?? [];
    if (indent !== '') continue;
    const inner = index === line - 1 ? undefined : at(line - 1)?.[2];
    return inner === undefined ? [key] : [key, inner];
  }
  return [];
}
