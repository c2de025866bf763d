import type { Element, Nodes } from 'hast';

/** The level of a heading, from 2 to 6; `null` for all else. The page's title is the first level. */
export function headingLevel({ tagName }: Element): number | null {
  return /^h[2-6]$/.test(tagName) ? Number(tagName.slice(1)) : null;
}

/** What a heading says, without the numbers of its notes, which change as notes come and go. */
export function headingText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || ('tagName' in node && node.tagName === 'sup')) return '';
  return node.children.map(headingText).join('');
}
