import type { z } from 'zod';
import { type Problem, problem } from '../problems/problem.ts';
import { validate } from '../problems/validate.ts';
import { parseYaml } from '../problems/yaml.ts';

/** A Markdown file in its two parts, as text. */
export interface Parts {
  /** The YAML between the `---` lines; it starts on line 2. */
  yaml: string;
  body: string;
  /** The line of the file on which `body` starts, from 1. */
  bodyLine: number;
}

/** A Markdown file, checked: typed front matter, and the text below it. */
export interface Source<F> extends Omit<Parts, 'yaml'> {
  front: F;
}

const fence = /^---[ \t]*$/;

/** Takes a file apart; where it can't, says which rule it breaks. Line breaks become `\n`. */
export function splitSource(text: string): Parts | 'front-matter-missing' | 'front-matter-unclosed' {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!fence.test(lines[0] ?? '')) return 'front-matter-missing';
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end < 0) return 'front-matter-unclosed';
  const [yaml, body] = [lines.slice(1, end), lines.slice(end + 1)];
  return { yaml: yaml.join('\n'), body: body.join('\n'), bodyLine: end + 2 };
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
  const { value, problems } = validate(schema, parseYaml(parts.yaml, file, 2));
  if (value === undefined) return { source: undefined, problems };
  return { source: { front: value, body: parts.body, bodyLine: parts.bodyLine }, problems: [] };
}

/** Words of a text, roughly as readers count them: runs between spaces that hold a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
