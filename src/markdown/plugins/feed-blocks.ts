import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Edition } from '../../publication/publication.ts';
import { element } from '../news/element.ts';
import { replace, walk } from '../walk.ts';
import { taskSign } from './task-states.ts';

/** What `align` says of columns → the same in a table whose first column is on the right. */
const mirrored: Readonly<Record<string, string>> = { left: 'right', right: 'left' };

/**
 * Makes HTML stand on its own in a feed reader: every top-level block says its language and
 * direction (readers strip styles and ignore the channel's language), every address is absolute.
 */
export function feedBlocks({ language, direction }: Pick<Edition, 'language' | 'direction'>) {
  return (tree: Root, file: VFile) => {
    const { base } = file.data;
    replace<Nodes>(tree, withoutPlayer);
    replace<Nodes>(tree, withoutForm);
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

/** Readers leave out what stands in forms: boxes of tasks become signs. */
const withoutForm = (node: Nodes): Nodes[] | null =>
  node.type === 'element' && node.tagName === 'input' ? [{ type: 'text', value: taskSign(node) }] : null;

/** Readers leave out players or show them broken: the words below lead to what is played. */
function withoutPlayer(node: Nodes): ElementContent[] | null {
  if (node.type !== 'element' || (node.tagName !== 'audio' && node.tagName !== 'video')) return null;
  const poster = node.data?.media?.poster;
  if (!poster) return [];
  const { url: src, width, height } = poster;
  return [element('img', { src, width, height, alt: '' }, [])];
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
