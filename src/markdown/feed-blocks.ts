import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Edition } from '../publication/publication.ts';
import { walk } from './walk.ts';

/**
 * Makes HTML stand on its own in a feed reader: every top-level block says its language and
 * direction (readers strip styles and ignore the channel's language), every address is absolute.
 */
export function feedBlocks({ language, direction }: Pick<Edition, 'language' | 'direction'>) {
  return (tree: Root, file: VFile) => {
    const base = file.data.context?.base;
    for (const node of tree.children) {
      if (node.type === 'element') {
        node.properties = { lang: language, dir: direction, ...node.properties };
      }
    }
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      for (const name of ['href', 'src']) {
        const value = node.properties[name];
        if (typeof value === 'string' && URL.canParse(value, base)) {
          node.properties[name] = new URL(value, base).href;
        }
      }
    });
  };
}
