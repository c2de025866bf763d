import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report } from '../context.ts';
import { walk } from '../walk.ts';

/**
 * The page's only first-level heading is the title, so one in the text becomes second-level. A heading
 * without words is nothing to look for: https://www.w3.org/WAI/standards-guidelines/act/rules/ffd0e9/
 */
export function titleIsHeading() {
  return (tree: Root, file: VFile) => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'heading') return;
      if (node.depth === 1) node.depth = 2;
      if (textOf(node).trim() === '') report(file, 'heading-empty', {}, node.position?.start);
    });
  };
}
