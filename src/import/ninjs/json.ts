import { problem } from '../../problems/problem.ts';
import { ImportProblem } from '../source.ts';

/** An object of JSON whose names are in small letters: ninjs 3 writes `pubStatus`, 1 and 2 write `pubstatus`. */
export type Json = Readonly<Record<string, unknown>>;

/** How deep values may lie in each other: real items have some ten levels. */
const deepest = 100;

/**
 * JSON with names in small letters.
 *
 * @throws `ImportProblem` at the place of the mistake
 */
export function parseJson(text: string, file: string): unknown {
  const start = { file, line: 1, column: 1 };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const why = message.replace(/ in JSON at position.*$| \(line .*$/, '');
    const place = { file, line: Number(line), column: Number(column) };
    throw new ImportProblem(problem('import-broken', { format: 'JSON', why }, place));
  }
  if (isDeep(value))
    throw new ImportProblem(
      problem('import-unsafe', { what: `values lie more than ${deepest} levels deep in it` }, start),
    );
  return lowered(value);
}

/** Whether values lie deeper in each other than allowed; looked for without recursion. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [key.toLowerCase(), lowered(one)] as const);
  return Object.fromEntries(entries.filter(([key]) => key !== '__proto__'));
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of some names that says something; numbers count as what they are written as. */
export function stringIn(object: Json, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

export function numberIn(object: Json, name: string): number | undefined {
  const value = object[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The objects of a list, or of an object that names each, as ninjs 1 has them: their names are in `name`. */
export function objectsIn(object: Json, ...names: readonly string[]): Json[] {
  return names.flatMap((name) => {
    const value = object[name];
    if (Array.isArray(value)) return value.filter(isObject);
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, one]) => (isObject(one) ? [{ name: key, ...one }] : []));
  });
}

/** The words of a list, each perhaps in an object with a `name`. */
export const wordsIn = (object: Json, ...names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const value = object[name];
    return (Array.isArray(value) ? value : [])
      .map((one) => (isObject(one) ? stringIn(one, 'name', 'value', 'code') : one))
      .filter((one): one is string => typeof one === 'string' && one.trim() !== '');
  });

/**
 * The names of an object of JSON that may be cut off, or of the first object of a list, in small letters; none if the
 * text is no such thing. Only the outermost names: those of what is inside say nothing of the format.
 */
export function namesOf(head: string): Set<string> {
  const names = new Set<string>();
  const start = /^\uFEFF?\s*(?:\[\s*)?\{/.exec(head);
  if (!start) return names;
  let depth = 1;
  const token = /"((?:[^"\\]|\\[\s\S])*)"(\s*:)?|[{}[\]]/g;
  token.lastIndex = start[0].length;
  for (let found = token.exec(head); found && depth > 0; found = token.exec(head)) {
    const [all, name, colon] = found;
    if (name !== undefined && colon && depth === 1) names.add(name.toLowerCase());
    if (all === '{' || all === '[') depth++;
    if (all === '}' || all === ']') depth--;
  }
  return names;
}
