import type { z } from 'zod';
import { problem } from '../../problems/problem.ts';
import { readYaml as readText, type Validated, validate } from '../../problems/validate.ts';
import { parseYaml } from '../../problems/yaml.ts';
import type { MaxMegabytes } from '../../publication/file-sizes.ts';
import { decode, exists, look, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { misencoded } from './encoding.ts';
import { faultAt } from './faults.ts';
import { mergeKeys } from './merge-keys.ts';
import { sizeProblem } from './sizes.ts';

/**
 * Reads one YAML or JSON file of the newsroom through its schema, unless it is larger than a vocabulary may be.
 *
 * @param sizes what the publication says; `null` of the file in which it does
 * @param base data that the file is laid over
 */
export function readYaml<S extends z.ZodType>(
  roots: Roots,
  file: string,
  schema: S,
  sizes: MaxMegabytes | null,
  base?: unknown,
): Validated<z.output<S>> {
  const place = { file, line: 1, column: 1 };
  const path = pathOf(roots, file);
  const fault = faultAt(roots, file);
  if (fault) return { value: undefined, problems: [fault] };
  if (!exists(path)) return { value: undefined, problems: [problem('file-missing', { name: file }, place)] };
  const large = sizeProblem(file, look(path).size, 'vocabulary', sizes);
  if (large) return { value: undefined, problems: [large] };
  const bytes = read(path);
  const text = decode(bytes);
  if (text === null) return { value: undefined, problems: [misencoded(file, bytes)] };
  if (base === undefined) return readText(schema, text, file);
  const yaml = parseYaml(text, file);
  return validate(schema, { ...yaml, data: mergeKeys(base, yaml.data) });
}
