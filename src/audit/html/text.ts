import type { HtmlPage, PageElement } from './page.ts';

/** The text of a block, cut where its language changes. */
export interface Block {
  element: PageElement;
  pieces: { text: string; lang: string }[];
}

/** Elements within a line of text. */
const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** What is no text for readers. */
const silent = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'textarea',
  'select',
  'iframe',
  'object',
]);
/** Text that is in no language, or in one that nobody states. */
const codes = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'bdi', 'bdo']);

/** All blocks of a page that have text of their own, in the order of the page. */
export function blocksOf({ elements }: HtmlPage): Block[] {
  const blocks = new Map<PageElement, Block>();
  for (const element of elements) {
    const owner = blockAround(element);
    if (!owner) continue;
    const lang = isCode(element, owner) ? '' : element.lang;
    for (const child of element.node.children) {
      if (child.type !== 'text' || !child.value.trim()) continue;
      const block = blocks.get(owner) ?? { element: owner, pieces: [] };
      block.pieces.push({ text: child.value, lang });
      blocks.set(owner, block);
    }
  }
  return [...blocks.values()];
}

/** The nearest element that starts a line of its own; `null` in what is no text. */
function blockAround(element: PageElement): PageElement | null {
  let owner: PageElement | null = null;
  for (let one: PageElement | null = element; one; one = one.parent) {
    if (silent.has(one.tag)) return null;
    if (!owner && !inline.has(one.tag)) owner = one;
  }
  return owner;
}

/** Whether an element, or one around it up to its block, holds what no language is stated for. */
function isCode(element: PageElement, owner: PageElement): boolean {
  for (let one: PageElement | null = element; one; one = one.parent) {
    const stated = one.node.properties['lang'] !== undefined;
    if (stated && one !== owner) return false;
    if (codes.has(one.tag) || one.node.properties['translate'] === 'no') return true;
    if (one === owner) break;
  }
  return false;
}
