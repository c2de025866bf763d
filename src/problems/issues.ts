import type { z } from 'zod';
import type { RuleId, RuleParams } from './catalogue.ts';
import { closest } from './closest.ts';
import { type Problem, problem } from './problem.ts';
import { keysAt } from './schema.ts';
import type { YamlFile } from './yaml.ts';

/** Lets a schema report a rule of the catalogue; the key is filled in from where it stands. */
export function ruled<R extends RuleId>(rule: R, params: Omit<RuleParams<R>, 'key'>) {
  return { rule, params };
}

/** What a schema found, as problems at their places. */
export function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlFile): Problem[] {
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
  return [problem('invalid-value', { key, detail: detailOf(issue) }, place)];
}

/** Of a key that says which keys stand beside it, all that it may say; zod names it as programs do. */
function detailOf(issue: z.core.$ZodIssue): string {
  const options = issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined;
  if (!options?.length) return lowerFirst(issue.message);
  return `write one of ${options.map((one) => `\`${String(one)}\``).join(', ')}.`;
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
