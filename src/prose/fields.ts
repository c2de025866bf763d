import { isScalar, parseDocument, type Scalar } from 'yaml';
import type { KeyPath } from '../problems/problem.ts';

/** A text of front matter that readers see. */
export interface Field {
  /** The keys that lead to it, as in `image.alt`. */
  key: string;
  value: string;
  /** Where its value begins in the YAML, quotation marks included. */
  start: number;
  /** Where each UTF-16 unit of the value stands in the YAML; `null` where that cannot be told. */
  offsets: readonly number[] | null;
}

const paths: readonly KeyPath[] = [
  ['title'],
  ['description'],
  ['image', 'alt'],
  ['image', 'caption'],
  ['image', 'credit'],
  ['source', 'name'],
];

/** The texts of front matter, in no promised order. */
export function fieldsOf(yaml: string): Field[] {
  const document = parseDocument(yaml, { version: '1.2' });
  const corrections = document.getIn(['corrections']);
  const count =
    corrections && typeof corrections === 'object' && 'items' in corrections ? corrections.items : [];
  const texts = Array.isArray(count) ? count.map((_, index) => ['corrections', index, 'text']) : [];
  return [...paths, ...texts].flatMap((path) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const [start] = node.range;
    return [
      { key: path.join('.'), value: node.value, start, offsets: scalarOffsets(node as Scalar<string>, yaml) },
    ];
  });
}

const folded = /[ \t]*\n[ \t]*/y;
const header = /[|>][^\n]*\n[ ]*/y;

/** Follows a value through the ways YAML can write it; other escapes than `\"` and `\\` end that. */
function scalarOffsets({ value, type, range }: Scalar<string>, yaml: string): number[] | null {
  const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  let at = (range?.[0] ?? 0) + quote.length;
  if (isBlock) at += match(header, yaml, at);
  const offsets: number[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const length = lengthOf(value.charAt(index), yaml, at, quote);
    if (length === 0) return isBlock && value.slice(index).trim() === '' ? [...offsets, at] : null;
    offsets.push(at);
    at += length;
  }
  return [...offsets, at];
}

function lengthOf(char: string, yaml: string, at: number, quote: string): number {
  const first = yaml.charAt(at);
  if (quote === '"' && first === '\\') return /["\\]/.test(char) && yaml.charAt(at + 1) === char ? 2 : 0;
  if (quote === "'" && first === "'") return char === "'" && yaml.charAt(at + 1) === "'" ? 2 : 0;
  const length = /[ \n]/.test(char) ? match(folded, yaml, at) : 0;
  return length > 0 ? length : Number(first === char);
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
