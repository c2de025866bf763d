import { forbiddenCharacters, hiddenCharacters, mixedScripts } from './characters.ts';
import { type KeyPath, type Problem, problem } from './problem.ts';
import type { YamlFile } from './yaml.ts';

/** Whether there are any `trickyStrings`. */
export function isTricky(data: unknown): boolean {
  if (typeof data === 'string') return tricksIn(data).length > 0;
  return typeof data === 'object' && data !== null && Object.values(data).some(isTricky);
}

/** Strings that read otherwise than they are, however they were written: escapes are data here. */
export function trickyStrings(data: unknown, path: KeyPath, yaml: YamlFile): Problem[] {
  if (typeof data === 'string') {
    return tricksIn(data).map(({ rule, params }) => problem(rule, params as never, yaml.placeOf(path)));
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    trickyStrings(value, [...path, Array.isArray(data) ? Number(key) : key], yaml),
  );
}

const tricksIn = (text: string) => [
  ...forbiddenCharacters(text),
  ...hiddenCharacters(text),
  ...mixedScripts(text),
];
