import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { replace } from '../walk.ts';

/**
 * Gives back the words of text and leaf directives, which are not our syntax, where a parser saw
 * one all the same: a colon before a tab is a directive without a name to remark.
 */
export function strayDirectives() {
  return (tree: Root, file: VFile) => {
    replace<Nodes>(tree, (node) => {
      if (node.type !== 'textDirective' && node.type !== 'leafDirective') return null;
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined) return null;
      return [{ type: 'text', value: String(file).slice(start.offset, end?.offset) }];
    });
  };
}
