import type { Nodes, Root } from 'mdast';
import { walk } from './walk.ts';

/** The page's only first-level heading is the title, so one in the text becomes second-level. */
export function titleIsHeading() {
  return (tree: Root) => {
    walk<Nodes>(tree, (node) => {
      if (node.type === 'heading' && node.depth === 1) node.depth = 2;
    });
  };
}
