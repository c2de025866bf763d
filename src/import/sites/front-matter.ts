import { parse as parseToml, TomlError } from 'smol-toml';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { isObject, type Json } from '../values.ts';

/** A text in two: what its front matter says, and its body as written. */
export interface Parted {
  front: Json;
  body: string;
  /** Lines before the body. */
  lines: number;
}

/** What is wrong with front matter, and where in the file, counted from 1. */
export interface BrokenFront {
  message: string;
  line: number;
}

type Syntax = (text: string) => unknown;

/** Fences of front matter, as Hugo, Jekyll and Astro read it, and what stands between them. */
const syntaxes: readonly (readonly [RegExp, Syntax])[] = [
  [/^---[^\S\n]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/, yaml],
  [/^\+\+\+[^\S\n]*\n([\s\S]*?)(?:^|\n)\+\+\+[^\S\n]*(?:\n|$)/, parseToml],
];

/** Divides a text. One without front matter is all body. */
export function partsOf(source: string): Parted | { broken: BrokenFront } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (const [fence, syntax] of syntaxes) {
    const [whole, inner = ''] = fence.exec(text) ?? [];
    if (whole === undefined) continue;
    try {
      const front = syntax(inner);
      return { front: isObject(front) ? front : {}, ...rest(text, whole.length) };
    } catch (error) {
      return { broken: { message: firstLine(error), line: lineOf(error) + 1 } };
    }
  }
  return jsonParts(text) ?? { front: {}, body: text, lines: 0 };
}

/** Whether a text begins as one with front matter does. */
export const hasFrontMatter = (text: string) => /^\uFEFF?(?:---|\+\+\+)[^\S\n]*\r?\n/.test(text);

const rest = (text: string, length: number) => ({
  body: text.slice(length),
  lines: text.slice(0, length).split('\n').length - 1,
});

/** YAML as data alone: no aliases without end, nothing that runs. */
function yaml(text: string): unknown {
  return parseYaml(text, { maxAliasCount: 100, prettyErrors: true, version: '1.2', logLevel: 'error' });
}

/** Hugo's third syntax: an object of JSON before the text, without fences. */
function jsonParts(text: string): Parted | null {
  const end = /^\{\n[\s\S]*?\n\}[^\S\n]*(?:\n|$)/.exec(text)?.[0].length;
  if (end === undefined) return null;
  try {
    const front: unknown = JSON.parse(text.slice(0, end));
    return isObject(front) ? { front, ...rest(text, end) } : null;
  } catch {
    return null;
  }
}

const firstLine = (error: unknown) =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';

function lineOf(error: unknown): number {
  if (error instanceof YAMLParseError) return error.linePos?.[0].line ?? 1;
  return error instanceof TomlError ? error.line : 1;
}
