import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { leafBlocks } from '../../problems/block-name.ts';
import { replace } from '../walk.ts';

/**
 * Gives back the words of text directives, which are not our syntax, and of leaf directives that are no
 * blocks of ours, where a parser saw one all the same: a colon before a tab is a directive without a name to remark.
 */
export function strayDirectives() {
  return (tree: Root, file: VFile) => {
    replace<Nodes>(tree, (node) => {
      if (node.type !== 'textDirective' && node.type !== 'leafDirective') return null;
      if (node.type === 'leafDirective' && leafBlocks.includes(node.name)) return null;
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined) return null;
      return [{ type: 'text', value: String(file).slice(start.offset, end?.offset) }];
    });
  };
}
