import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Isolation } from '../language/direction.ts';
import { isInline, plainText } from './running-text.ts';
import { attributesOf, wrapRuns } from './runs.ts';

/** Blocks that get a language and direction themselves. An item of a list keeps its place in the list. */
const blocks = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'p', 'td', 'th', 'ul']);

/**
 * Isolates what is in the other direction, so that punctuation and numbers beside it stand where a
 * reader expects them: runs within a text as `<bdi lang dir>`, whole blocks by their own `lang` and
 * `dir`. Code is from left to right. What has a direction already is left as it is.
 */
export function direction(isolation: Isolation) {
  return (tree: Root) => {
    directCode(tree);
    isolateIn(tree, isolation);
  };
}

function directCode(parent: Root | Element): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'pre' || node.tagName === 'code')
      node.properties = { ...node.properties, dir: 'ltr' };
    else directCode(node);
  }
}

/** Isolates in every text of a block; blocks in it have texts of their own. */
function isolateIn(parent: Root | Element, isolation: Isolation): void {
  const children: RootContent[] = [];
  let text: ElementContent[] = [];
  const flush = () => {
    if (text.length > 0) children.push(...wrapRuns(text, isolation.runs(plainText(text))));
    text = [];
  };
  for (const node of parent.children) {
    if (isInline(node)) {
      text.push(node as ElementContent);
      continue;
    }
    flush();
    if (node.type === 'element') isolateBlock(node, parent, isolation);
    children.push(node);
  }
  flush();
  parent.children = children as Element['children'];
}

function isolateBlock(node: Element, parent: Root | Element, isolation: Isolation): void {
  if (node.properties['dir']) return;
  const isInItem = parent.type === 'element' && parent.tagName === 'li' && node.tagName === 'p';
  const foreign = blocks.has(node.tagName) && !isInItem ? isolation.whole(plainText(node.children)) : null;
  if (foreign) node.properties = { ...node.properties, ...attributesOf(foreign) };
  else isolateIn(node, isolation);
}
