/**
 * Calls `enter` with every node of a tree, parents before their children, in the order of the text.
 * For steps that run on every text: `unist-util-visit` can do more and takes a hundred times as long.
 *
 * @param enter may give a node other children, which are walked then, but not take it from its parent
 */
export function walk<N extends { type: string }>(node: N, enter: (node: N) => void): void {
  enter(node);
  if (!('children' in node)) return;
  for (const child of node.children as N[]) walk(child, enter);
}

/**
 * Puts other nodes in the place of some, everywhere in a tree.
 *
 * @param others what takes the place of a node; `null` if it stays
 */
export function replace<N extends { type: string }>(tree: N, others: (node: N) => N[] | null): void {
  walk(tree, (parent) => {
    if (!('children' in parent)) return;
    const children = parent.children as N[];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const found = others(children[index] as N);
      if (found) children.splice(index, 1, ...found);
    }
  });
}
