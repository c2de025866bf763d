/**
 * Calls `enter` with every node of a tree, parents before their children, in the order of the text.
 * For steps that run on every text and leave the shape of the tree alone: `unist-util-visit` can do
 * more and takes a hundred times as long.
 */
export function walk<N extends { type: string }>(node: N, enter: (node: N) => void): void {
  enter(node);
  if (!('children' in node)) return;
  for (const child of node.children as N[]) walk(child, enter);
}
