import type { Nodes, Root } from 'hast';
import { walk } from '../walk.ts';

/**
 * Lets the keyboard reach what may be wider than the page and then scrolls inside itself
 * (WCAG 2.1.1, https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/).
 */
export function scrollable() {
  return (tree: Root) => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      if (node.tagName === 'pre' || node.tagName === 'table') node.properties['tabIndex'] = 0;
    });
  };
}
