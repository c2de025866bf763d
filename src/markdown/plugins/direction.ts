import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Foreign, Isolation } from '../../language/direction/direction.ts';
import { isInline, plainText } from '../running-text.ts';
import { attributesOf, wrapRuns } from '../runs.ts';
import { walk } from '../walk.ts';

/** Blocks that get a language and direction themselves. An item of a list keeps its place in the list. */
const blocks = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'p', 'td', 'th', 'ul']);

/**
 * Isolates what is in the other direction, so that punctuation and numbers beside it stand where a
 * reader expects them: runs within a text as `<bdi lang dir>`, whole blocks by their own `lang` and
 * `dir`. Code is from left to right, but for what its strings and comments say. What has a direction already is left as it is, but a
 * caption in words of another edition is read as its prose.
 */
export function direction(isolation: Isolation) {
  return (tree: Root) => {
    directCode(tree, isolation);
    isolateIn(tree, isolation);
  };
}

function directCode(parent: Root | Element, isolation: Isolation): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    if (node.tagName !== 'pre' && node.tagName !== 'code') directCode(node, isolation);
    else if (!node.properties['dir']) {
      node.properties = { ...node.properties, dir: 'ltr' };
      isolateInCode(node, isolation);
    }
  }
}

function isolateInCode(code: Element, isolation: Isolation): void {
  const [first] = code.children;
  if (first?.type === 'element' && first.tagName === 'code') isolateInCode(first, isolation);
  else code.children = wrapRuns(code.children, isolation.code(plainText(code.children)));
}

/** Isolates in every text of a block; blocks in it have texts of their own. */
function isolateIn(parent: Root | Element, isolation: Isolation): void {
  const children: RootContent[] = [];
  let text: ElementContent[] = [];
  const flush = () => {
    if (text.length === 0) return;
    // One by one: a call takes only so many arguments.
    for (const one of wrapRuns(text, isolation.runs(plainText(text)))) children.push(one);
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
  const { dir } = node.properties;
  if (node.tagName === 'figcaption' && (dir === 'ltr' || dir === 'rtl'))
    isolateIn(node, isolation.toward(dir));
  if (dir) return;
  if (isNewsBlock(node) && directNewsBlock(node, isolation)) return;
  const isInItem = parent.type === 'element' && parent.tagName === 'li' && node.tagName === 'p';
  const foreign = blocks.has(node.tagName) && !isInItem ? isolation.whole(plainText(node.children)) : null;
  if (foreign) directWhole(node, foreign, isolation);
  else isolateIn(node, isolation);
}

/** A block that is wholly in the other direction; what is in it is read as prose of that direction. */
function directWhole(node: Element, foreign: Foreign, isolation: Isolation): void {
  node.properties = { ...node.properties, ...attributesOf(foreign) };
  const inside = isolation.toward(foreign.direction);
  isolateIn(node, inside);
  walk<Element>(node, (one) => nameLinkBack(one, inside));
}

/** Links of notes back to the text are named in words of the edition, which a note in another language has about it. */
function nameLinkBack({ properties }: Element, isolation: Isolation): void {
  if (!properties || !('dataFootnoteBackref' in properties)) return;
  const named = isolation.whole(String(properties['ariaLabel'] ?? ''));
  if (named?.language) properties['lang'] = named.language;
}

/** Blocks of ours with a label or speaker in the words of the edition. */
const newsBlocks = ['news-quote', 'news-timeline', 'news-key-points', 'news-editors-note', 'news-update'];

function hasClass({ properties }: Element, names: readonly string[]): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.some((name) => names.includes(String(name)));
}

const isNewsBlock = (node: Element) => hasClass(node, newsBlocks);
const isLabel = (node: Element) => node.tagName === 'figcaption' || hasClass(node, ['news-label']);

/**
 * Puts all of a block on the side where what it says begins, if that is wholly in the other direction:
 * else a quotation and its speaker would stand apart. Whether it was so.
 */
function directNewsBlock(node: Element, isolation: Isolation): boolean {
  const elements = node.children.filter((child) => child.type === 'element');
  const said = elements.filter((child) => !isLabel(child));
  const foreign = isolation.whole(plainText(said));
  if (!foreign) return false;
  node.properties = { ...node.properties, dir: foreign.direction };
  for (const child of elements) {
    if (isLabel(child)) directLabel(child, foreign.direction, isolation);
    else directWhole(child, foreign, isolation);
  }
  return true;
}

/** Words of the edition in a block of the other direction: in their own direction, on the block's side. */
function directLabel(label: Element, around: Foreign['direction'], isolation: Isolation): void {
  const foreign = isolation.whole(plainText(label.children));
  if (foreign) {
    directWhole(label, foreign, isolation);
    return;
  }
  isolateIn(label, isolation);
  const dir = around === 'ltr' ? 'rtl' : 'ltr';
  label.children = [{ type: 'element', tagName: 'bdi', properties: { dir }, children: label.children }];
}
