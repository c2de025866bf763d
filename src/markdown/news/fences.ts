import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../context.ts';
import { walk } from '../walk.ts';
import type { ContainerDirective } from './block.ts';

/**
 * What is wrong with the fences of blocks: parsers never complain. A block without an end runs to
 * the end of what it stands in, a fence they can't read is text, and of equal ids the first wins.
 */
export function fences() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    if (!source.includes(':::')) return;
    const ids = new Set<string>();
    walk<Nodes>(tree, (node) => {
      if (node.type === 'containerDirective') {
        checkEnd(node, source, file);
        checkId(node, ids, file);
      }
      if (node.type === 'text') checkText(node, source, file);
    });
  };
}

/** A block that is closed ends with a line of colons that belongs to nothing within it. */
function checkEnd(node: ContainerDirective, source: string, file: VFile): void {
  if (!node.position) return;
  const { start, end } = node.position;
  const colons = /^:+/.exec(source.slice(start.offset))?.[0] ?? ':::';
  const inside = node.children.at(-1)?.position?.end.offset ?? (start.offset ?? 0) + colons.length;
  if (/\n[ \t>]*:{3,}[ \t]*$/.test(source.slice(Math.max(inside - 1, 0), end.offset))) return;
  report(file, 'directive-unclosed', { name: node.name, colons }, start);
}

function checkId({ attributes, position }: ContainerDirective, ids: Set<string>, file: VFile): void {
  const id = attributes?.['id'];
  if (!id) return;
  if (ids.has(id)) report(file, 'duplicate-id', { id }, position?.start);
  ids.add(id);
}

/** Reports lines of running text that begin with three colons, unless they are escaped. */
function checkText({ value, position }: Text, source: string, file: VFile): void {
  if (!position || !/(?:^|\n):::/.test(value)) return;
  const lines = source.slice(0, position.end.offset).split('\n');
  for (let line = position.start.line; line <= position.end.line; line += 1) {
    const from = line === position.start.line ? position.start.column - 1 : 0;
    const before = /^[\s>]*(?=:::)/.exec((lines[line - 1] ?? '').slice(from))?.[0];
    if (before !== undefined) {
      report(file, 'directive-malformed', {}, { line, column: from + before.length + 1 });
    }
  }
}
