import type { z } from 'zod';
import { problemsOf } from './issues.ts';
import { type Problem, problem } from './problem.ts';
import { quickYaml } from './quick-yaml.ts';
import { isWords } from './schema.ts';
import { isTricky, trickyStrings } from './tricky-strings.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** Data that passed its schema, or the problems that kept it from passing. */
export type Validated<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] };

/** What may be a comment behind a value. */
const remark = /\S[ \t]+#/;

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
  const data = remark.test(text) ? undefined : quickYaml(text);
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
  const tricks = [...lostWords(schema, yaml), ...trickyStrings(yaml.data, [], yaml)];
  if (result.success && tricks.length === 0) return { value: result.data, problems: [] };
  if (result.success) return { value: undefined, problems: tricks };
  const issues = result.error.issues.flatMap((one) => problemsOf(one, schema, yaml));
  return { value: undefined, problems: [...issues, ...tricks] };
}

/** What follows ` #` in text without quotation marks is a comment: legal, and never meant. */
function lostWords(schema: z.ZodType, { comments }: YamlFile): Problem[] {
  return comments
    .filter(({ path }) => isWords(schema, path))
    .map(({ path, text, place }) => problem('yaml-comment', { key: path.join('.'), lost: text }, place));
}
