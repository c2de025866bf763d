import type { Element, ElementContent, RootContent } from 'hast';
import { object } from '../language/direction/bidi-classes.ts';

const names = (list: string) => new Set(list.split(' '));

/** Elements that are part of running text. https://html.spec.whatwg.org/#phrasing-content-2 */
const inline = names(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark q s samp small span strong sub sup time u var',
);
/** Those that stand in a text like a word of no direction; what is in them is left as it is. */
const objects = names('bdi bdo code img input sup');
/** Those that mean the same when they are cut in two. */
const divisible = names('b del em i ins mark s small strong u');

export function isInline(node: RootContent): boolean {
  return node.type === 'text' || (node.type === 'element' && inline.has(node.tagName));
}

function isObject({ tagName, properties }: Element): boolean {
  return objects.has(tagName) || 'dir' in properties || 'dataFootnoteBackref' in properties;
}

/** The text of nodes as one line to the algorithm: an object is U+FFFC, a line break U+2029. */
export function plainText(nodes: readonly RootContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type !== 'element') continue;
    else if (node.tagName === 'br') text += '\u2029';
    else text += isObject(node) ? object : plainText(node.children);
  }
  return text;
}

/** The length of a node in `plainText`. */
export function sizeOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element') return 0;
  if (node.tagName === 'br' || isObject(node)) return 1;
  return node.children.reduce((sum, child) => sum + sizeOf(child), 0);
}

/** A node cut in two at an offset inside it; `null` if it can't be. */
export function halves(node: ElementContent, offset: number): [ElementContent, ElementContent] | null {
  if (node.type === 'text') {
    return [
      { ...node, value: node.value.slice(0, offset) },
      { ...node, value: node.value.slice(offset) },
    ];
  }
  if (node.type !== 'element' || !divisible.has(node.tagName) || isObject(node)) return null;
  let at = 0;
  const index = node.children.findIndex((child) => {
    const end = at + sizeOf(child);
    if (offset < end) return true;
    at = end;
    return false;
  });
  const child = node.children[index];
  const parts = offset > at && child ? halves(child, offset - at) : [];
  if (!parts) return null;
  const [left, right = child] = parts;
  const before = [...node.children.slice(0, index), ...(left ? [left] : [])];
  const after = [...(right ? [right] : []), ...node.children.slice(index + 1)];
  return [
    { ...node, children: before },
    { ...node, children: after },
  ];
}
