import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Dropped } from '../item.ts';
import { isElement, wordsIn } from './hast.ts';
import type { PageFacts } from './page-facts.ts';

const silent = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg']);
const blocks = new Set(
  'address article aside blockquote body dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p section table tbody td tfoot th thead time tr ul'.split(
    ' ',
  ),
);

/** What of a page's words is not in its article, so that an editor sees whether anything of the text is among it. */
export function around(page: string, content: string, { title, site, authors }: PageFacts): Dropped[] {
  const article = squeezed(wordsIn(fromHtml(content, { fragment: true })));
  const known = new Set([title, site, ...authors].map((one) => squeezed(one ?? '')));
  const left = new Set(
    piecesOf(fromHtml(page)).filter((one) => !article.includes(squeezed(one)) && !known.has(squeezed(one))),
  );
  return [...left].map((what) => ({ what: what.slice(0, 300), reason: 'around the article' }));
}

/** Letters alone: spaces between elements are no difference. */
const squeezed = (text: string) => text.replace(/[\s\p{P}]+/gu, '');

/** The words of the innermost blocks. */
function piecesOf(node: Nodes): string[] {
  if (isElement(node) && silent.has(node.tagName)) return [];
  const isBlock = isElement(node) && blocks.has(node.tagName);
  const inner = 'children' in node ? node.children.filter((one) => holdsBlock(one)) : [];
  if (isBlock && inner.length === 0) return [wordsIn(node)].filter((one) => /[\p{L}\p{N}]/u.test(one));
  return 'children' in node ? node.children.flatMap(piecesOf) : [];
}

const holdsBlock = (node: Nodes): boolean =>
  isElement(node) && (blocks.has(node.tagName) || node.children.some(holdsBlock));
