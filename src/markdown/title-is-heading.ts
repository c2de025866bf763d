import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The page's only first-level heading is the title, so one in the text becomes second-level. */
export function titleIsHeading() {
  return (tree: Root) => {
    visit(tree, 'heading', (node) => {
      if (node.depth === 1) node.depth = 2;
    });
  };
}
