import type { Nodes, Root } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../context.ts';
import { walk } from '../walk.ts';
import { excess, plainTree } from './bounds.ts';
import { type Filled, fill } from './fillers.ts';
import { type Renumbered, renumber, restoreDigits } from './numbered-lines.ts';

/**
 * Wraps whatever parser the processor has, so that it understands emphasis and numbered lists in
 * scripts that Markdown was not made for. The tree it gives is as if the parser had known: no
 * trace of the preparation is left in values or positions. A text that would keep a parser busy
 * for minutes is not parsed at all but given as plain paragraphs, with a problem.
 */
export function widenSyntax(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('widenSyntax needs a parser before it');
  this.parser = (document: string, file: VFile) => {
    const line = excess(document);
    if (line !== null) {
      report(file, 'markdown-too-complex', {}, { line, column: 1 });
      return plainTree(document);
    }
    const { text, renumbered } = renumber(document);
    const filled = fill(text);
    const tree = parse(filled.text, file) as Root;
    if (filled.filler === '' && renumbered.size === 0) return tree;
    restore(tree, filled, renumbered);
    return tree;
  };
}

function restore(tree: Root, filled: Filled, renumbered: Renumbered): void {
  walk<Nodes>(tree, (node) => {
    const first = (node.position?.start.line ?? 1) + (isFenced(node, filled.text) ? 1 : 0);
    if (node.position && filled.filler) {
      node.position.start = unfilled(node.position.start, filled);
      node.position.end = unfilled(node.position.end, filled);
    }
    if (filled.filler) stripFiller(node, filled.filler);
    if (renumbered.size > 0 && 'value' in node) node.value = restoreDigits(node.value, first, renumbered);
  });
}

function isFenced(node: Nodes, text: string): boolean {
  return node.type === 'code' && /[`~]/.test(text.charAt(node.position?.start.offset ?? 0));
}

/** Takes the filler out of every string of a node, whatever syntax the node came from. */
function stripFiller(node: object, filler: string): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') Object.assign(node, { [key]: value.replaceAll(filler, '') });
    else if (key === 'attributes' && value) stripFiller(value, filler);
  }
}

/** A point of the filled text as a point of the text that was written. */
function unfilled(point: Point, { offsets }: Filled): Point {
  const offset = point.offset ?? 0;
  const before = countBelow(offsets, offset);
  const onLine = before - countBelow(offsets, offset - (point.column - 1));
  return { line: point.line, column: point.column - onLine, offset: offset - before };
}

/** How many of some ascending numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
