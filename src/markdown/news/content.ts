import type { Nodes } from 'mdast';
import type { Block } from './block.ts';

type Kind = Nodes['type'];

/** The only node of a block, if it has just one and it is of this kind; else a problem. */
export function only<K extends Kind>(
  block: Block,
  kind: K,
  expected: string,
): Extract<Nodes, { type: K }> | null {
  const [first, ...others] = block.content;
  const found = first?.type === kind && others.length === 0;
  if (!found) block.report('directive-content', { name: block.node.name, expected });
  return found ? (first as Extract<Nodes, { type: K }>) : null;
}

/** Reports a block that says nothing. */
export function someText(block: Block): void {
  if (block.content.length > 0) return;
  block.report('directive-content', { name: block.node.name, expected: 'at least one paragraph' });
}
