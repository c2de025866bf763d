import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** One block of a text, as far as a translation depends on it. */
export interface TextBlock {
  /** What it says and how it is marked up; the same however its Markdown is laid out. */
  content: string;
  /** The longest plain words it begins with, as a browser finds them on the page. */
  opening: string;
  /** The line of the text it starts on, from 1. */
  line: number;
}

/** The blocks of a text, in order. */
export function blocksOf(tree: Root): TextBlock[] {
  return tree.children.map((node) => ({
    content: JSON.stringify(withoutLayout(node)),
    opening: openingOf(textOf(firstLine(node))),
    line: node.position?.start.line ?? 1,
  }));
}

const layout: ReadonlySet<string> = new Set(['position', 'data', 'spread']);

/** What says how a text was typed, rather than what it says, is no part of its content. */
function withoutLayout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLayout);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (!layout.has(key)) copy[key] = withoutLayout((value as Record<string, unknown>)[key]);
  }
  if (copy['type'] === 'text' && 'value' in copy) copy['value'] = inOneLine(String(copy['value']));
  return copy;
}

/** Composed characters, and one space for all runs of them but single ones, which are so already. */
function inOneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();
}

const blocks: ReadonlySet<string> = new Set([
  'blockquote',
  'heading',
  'list',
  'listItem',
  'paragraph',
  'tableCell',
  'tableRow',
]);

/** The innermost block that a block begins with. */
function firstLine(node: Nodes): Nodes {
  const first = 'children' in node ? node.children[0] : undefined;
  return first && blocks.has(first.type) ? firstLine(first) : node;
}

const mostWords = 8;

/** Words without the marks that typography may change on the page. */
function openingOf(text: string): string {
  const runs = text.split(/[^\p{L}\p{M}\p{Nd} ]+/u, 4).map((run) => run.trim());
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest.split(/ +/).slice(0, mostWords).join(' ');
}
