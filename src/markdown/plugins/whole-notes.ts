import type { Nodes, Root } from 'mdast';
import { walk } from '../walk.ts';

/**
 * Marks paragraphs that are emphasised from end to end: a note about the text, which style sheets set quieter
 * than the text whatever a script does to emphasis.
 */
export function wholeNotes() {
  return (tree: Root) => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'paragraph') return;
      const [only, ...others] = node.children;
      if (only?.type === 'emphasis' && others.length === 0)
        node.data = { ...node.data, hProperties: { className: ['news-note'] } };
    });
  };
}
