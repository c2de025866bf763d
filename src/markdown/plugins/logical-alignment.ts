import type { Nodes, Root } from 'hast';
import { walk } from '../walk.ts';

/** What `align` says, for text that begins on the left. */
const classes: Readonly<Record<string, string>> = {
  left: 'align-start',
  center: 'align-center',
  right: 'align-end',
};

/**
 * Table cells keep their alignment as a class, which style sheets read as start and end: in a
 * right-to-left edition, columns mirror. HTML has given `align` up.
 */
export function logicalAlignment() {
  return (tree: Root) => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element' || !('align' in node.properties)) return;
      const { align, ...rest } = node.properties;
      const name = classes[String(align)];
      if (name) node.properties = { ...rest, className: [name] };
    });
  };
}
