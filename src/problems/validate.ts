import leven from 'leven';
import { z } from 'zod';
import type { RuleId, RuleParams } from './catalogue.ts';
import { type KeyPath, type Problem, problem } from './problem.ts';
import { quickYaml } from './quick-yaml.ts';
import { isTricky, trickyStrings } from './tricky-strings.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** Data that passed its schema, or the problems that kept it from passing. */
export type Validated<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] };

/**
 * Reads YAML by a schema: fast where all is well, and where anything is not, again with a place for
 * each mistake. See `parseYaml` for the parameters.
 */
export function readYaml<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
  firstLine = 1,
): Validated<z.output<S>> {
  const data = quickYaml(text);
  if (data !== undefined && !isTricky(data)) {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, problems: [] };
  }
  return validate(schema, parseYaml(text, file, firstLine));
}

/**
 * Checks the data of a YAML file against a schema; every mistake becomes a problem at its place.
 * A schema names a rule of its own with `params: ruled('rule-id', {…})`.
 */
export function validate<S extends z.ZodType>(schema: S, yaml: YamlFile): Validated<z.output<S>> {
  if (yaml.problems.length > 0) return { value: undefined, problems: yaml.problems };
  const result = schema.safeParse(yaml.data, { reportInput: true });
  const tricks = trickyStrings(yaml.data, [], yaml);
  if (result.success && tricks.length === 0) return { value: result.data, problems: [] };
  if (result.success) return { value: undefined, problems: tricks };
  const issues = result.error.issues.flatMap((one) => toProblems(one, schema, yaml));
  return { value: undefined, problems: [...issues, ...tricks] };
}

/** Lets a schema report a rule of the catalogue; the key is filled in from where it stands. */
export function ruled<R extends RuleId>(rule: R, params: Omit<RuleParams<R>, 'key'>) {
  return { rule, params };
}

/** The candidate closest to a mistyped name, if one is close enough to be meant. */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  return [...candidates]
    .map((candidate) => ({ candidate, distance: leven(name, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlFile): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const key = path.join('.') || 'the whole';
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((name) =>
      problem(
        'unknown-key',
        { key: name, known, nearest: closest(name, known) },
        yaml.placeOf([...path, name], 'key'),
      ),
    );
  }
  if (issue.code === 'invalid_key') return [invalidKey(issue, yaml)];
  const place = yaml.placeOf(path);
  if (issue.code === 'custom' && issue.params?.['rule']) {
    return [problem(issue.params['rule'] as RuleId, { key, ...issue.params['params'] }, place)];
  }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return [problem('missing-key', { key }, place)];
    const params = { key, expected: noun(issue.expected), found: noun(typeName(issue.input)) };
    return [problem('wrong-type', params, place)];
  }
  if (issue.code === 'invalid_value' && issue.input === undefined)
    return [problem('missing-key', { key }, place)];
  return [problem('invalid-value', { key, detail: lowerFirst(issue.message) }, place)];
}

/** A key of a record: its name breaks a rule, or is none of those that there are. */
function invalidKey({ path, issues }: z.core.$ZodIssueInvalidKey, yaml: YamlFile): Problem {
  const keys = path.filter((part) => typeof part !== 'symbol');
  const [name = '', place] = [String(keys.at(-1) ?? ''), yaml.placeOf(keys, 'key')];
  const [reason] = issues;
  if (reason?.code !== 'invalid_value')
    return problem(
      'invalid-key',
      { key: name, detail: lowerFirst(reason?.message ?? 'it is no name.') },
      place,
    );
  const known = reason.values.map(String);
  return problem('unknown-key', { key: name, known, nearest: closest(name, known) }, place);
}

/** The keys that the schema knows at a path, through whatever wraps the objects on the way. */
function keysAt(schema: unknown, path: KeyPath): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const [first, ...rest] = path;
    return first === undefined ? Object.keys(inner.shape) : keysAt(inner.shape[first], rest);
  }
  if (inner instanceof z.ZodArray) return keysAt(inner.element, path.slice(1));
  if (inner instanceof z.ZodRecord) return keysAt(inner.valueType, path.slice(1));
  return [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}

const nouns: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: '`key: value` pairs',
  record: '`key: value` pairs',
  null: 'empty',
};
const noun = (type: string) => nouns[type] ?? type;
const typeName = (input: unknown) =>
  input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
