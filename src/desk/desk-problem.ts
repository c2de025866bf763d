import type { Problem } from '../problems/problem.ts';
import { dataOf } from '../story/front-matter-write.ts';
import { bodyStart } from '../story/source.ts';
import type { TextNames } from './newsroom/text-names.ts';
import type { DeskProblem, FieldPath } from './protocol.ts';

/**
 * A problem of `check` as browsers are told of it.
 *
 * @param names of texts; left out where no other text is spoken of
 * @param text of the file that it is in, to tell which key of front matter it is about
 */
export function toDeskProblem(
  { draft: _, params, message, hint, ...problem }: Problem,
  names?: TextNames,
  text?: string,
): DeskProblem {
  const path = text === undefined ? null : pathOf(problem, params, text);
  const said = names?.inSentence ?? ((sentence: string) => sentence);
  return {
    ...problem,
    message: said(message),
    hint: said(hint),
    ...(params && { params: { ...plain(params, names), ...(isEmptyAt(path, problem.rule, text) && empty) } }),
    ...(path && { path }),
  };
}

/** The problems of a text as browsers are told of them; those of pictures are told with every text beside them. */
export const problemsIn = (
  problems: readonly Problem[],
  { file, text }: { file: string; text: string },
  names: TextNames,
): DeskProblem[] =>
  problems
    .filter((one) => one.file === file || !one.file.endsWith('.md'))
    .map((one) => toDeskProblem(one, names, one.file === file ? text : undefined));

/** Tells words of a field that has a value which can't be used from those of one that has none. */
const empty = { what: 'empty' };

function isEmptyAt(path: FieldPath | null, rule: string, text = ''): boolean {
  if (rule !== 'invalid-value' || path === null) return false;
  const [key, inner] = path;
  const value = dataOf(text)?.data[key];
  const said =
    inner !== undefined && value && typeof value === 'object' && !Array.isArray(value) ? value[inner] : value;
  return said === undefined || said === null || String(said).trim() === '';
}

/** Parameters that name an edition. */
const ofEditions = ['edition', 'of'];

/** What stands for parameters in sentences; those that are no words are left out. */
function plain(
  params: Readonly<Record<string, unknown>>,
  names: TextNames | undefined,
): Record<string, string | number> {
  const entries = Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'number') return [[name, value]];
    if (typeof value === 'string' && names)
      return [[name, ofEditions.includes(name) ? names.edition(value) : names.inSentence(value)]];
    if (typeof value === 'string') return [[name, value]];
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
