import type { z } from 'zod';
import { type Problem, problem } from '../problems/problem.ts';
import { readYaml } from '../problems/validate.ts';
import { type Parts, splitSource } from './source.ts';

/** A Markdown file, checked: typed front matter, and the text below it. */
export interface Source<F> extends Omit<Parts, 'yaml'> {
  front: F;
}

/** Splits a file and checks its front matter against a schema. */
export function parseSource<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): { source: Source<z.output<S>> | undefined; problems: Problem[] } {
  const parts = splitSource(text);
  if (typeof parts === 'string') {
    return { source: undefined, problems: [problem(parts, {}, { file, line: 1, column: 1 })] };
  }
  const { value, problems } = readYaml(schema, parts.yaml, file, 2);
  if (value === undefined) return { source: undefined, problems };
  return { source: { front: value, body: parts.body, bodyLine: parts.bodyLine }, problems: [] };
}
