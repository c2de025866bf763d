import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Gives back the words of text and leaf directives, which are not our syntax, where a parser saw
 * one all the same: a colon before a tab is a directive without a name to remark.
 */
export function strayDirectives() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['textDirective', 'leafDirective'], (node, index, parent) => {
      const { start, end } = node.position ?? {};
      if (!parent || index === undefined || start?.offset === undefined) return;
      const value = String(file).slice(start.offset, end?.offset);
      parent.children.splice(index, 1, { type: 'text', value });
    });
  };
}
