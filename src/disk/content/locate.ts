import {
  type Finding,
  type KeyPath,
  type Place,
  type Problem,
  problem,
  sortProblems,
} from '../../problems/problem.ts';
import { parseYaml, type YamlFile } from '../../problems/yaml.ts';
import { splitSource } from '../../story/source.ts';
import { decode, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { faultAt } from './faults.ts';

/**
 * Finds the line and column of each finding, by reading its file again; a file that is gone has a
 * first line. Costs nothing if all is well.
 */
export function locate(roots: Roots, findings: readonly Finding[]): Problem[] {
  const files = new Map<string, YamlFile>();
  const yamlOf = (file: string) => {
    const known = files.get(file) ?? reread(roots, file);
    files.set(file, known);
    return known;
  };
  return sortProblems(
    findings.map(({ rule, params, file, at, severity }) =>
      problem(rule, params, yamlOf(file).placeOf(at), severity),
    ),
  );
}

/** Where a key of a file stands today; the start of its data if there is none. */
export const placeIn = (roots: Roots, file: string, at: KeyPath): Place => reread(roots, file).placeOf(at);

function reread(roots: Roots, file: string): YamlFile {
  const path = pathOf(roots, file);
  const text = exists(path) && !faultAt(roots, file) ? (decode(read(path)) ?? '') : '';
  const parts = splitSource(text);
  return typeof parts === 'string' ? parseYaml(text, file) : parseYaml(parts.yaml, file, 2);
}
