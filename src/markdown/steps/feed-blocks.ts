import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Edition } from '../../publication/publication.ts';
import { walk } from '../walk.ts';

/** What `align` says of columns → the same in a table whose first column is on the right. */
const mirrored: Readonly<Record<string, string>> = { left: 'right', right: 'left' };

/**
 * Makes HTML stand on its own in a feed reader: every top-level block says its language and
 * direction (readers strip styles and ignore the channel's language), every address is absolute.
 */
export function feedBlocks({ language, direction }: Pick<Edition, 'language' | 'direction'>) {
  return (tree: Root, file: VFile) => {
    const { base } = file.data;
    for (const node of tree.children) {
      if (node.type === 'element') {
        node.properties = { lang: language, dir: direction, ...node.properties };
      }
    }
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      if (node.tagName === 'th' || node.tagName === 'td') alignCell(node, direction);
      for (const name of ['href', 'src']) {
        const value = node.properties[name];
        if (typeof value === 'string' && URL.canParse(value, base)) {
          node.properties[name] = new URL(value, base).href;
        }
      }
    });
  };
}

/**
 * Columns begin on the side where the table begins, whatever is in their cells; headers without
 * alignment are centred. As an attribute: there is no style sheet to know start and end.
 */
function alignCell({ tagName, properties }: Element, direction: Edition['direction']): void {
  const { dir = direction } = properties;
  const isForeign = tagName === 'td' && dir !== direction;
  const written = properties['align'] ?? (isForeign ? 'left' : undefined);
  if (typeof written !== 'string') return;
  properties['align'] = direction === 'rtl' ? (mirrored[written] ?? written) : written;
}
