import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { taskSign } from '../markdown/plugins/task-states.ts';
import { walk } from '../markdown/walk.ts';

/** What is said of a picture that is not shown. */
export type PictureWords = (alt: string) => string;

/** What only a script can do, and what is there for others alone. */
const gone = new Set(['button', 'form', 'iframe', 'script', 'source', 'style', 'svg', 'track']);
/** What is played from a file: readers get a link to that. */
const played = new Set(['audio', 'video']);
/** What says to machines alone, or to style sheets, what its words say. */
const onlyWords = new Set(['picture', 'time']);
/** Attributes that mean something without style sheets. */
const kept = ['href', 'hrefLang', 'lang', 'dir', 'id', 'start', 'colSpan', 'rowSpan', 'ariaLabel'];

const writer = unified().use(rehypeStringify).freeze();

/** The HTML of a text without pictures, frames, sound and what only style sheets or scripts know. */
export function textOnly(html: string, pictureWords: PictureWords): string {
  const { children } = fromHtml(html, { fragment: true });
  const tree: Root = { type: 'root', children: children.flatMap((one) => plain(one, pictureWords)) };
  // What no link of the text leads to needs no name.
  const named = new Set([...html.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => decodeURIComponent(id)));
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element' && !named.has(String(node.properties['id']))) delete node.properties['id'];
  });
  // Words for a picture may end a line.
  return writer.stringify(tree).replace(/[ \t]+\n/g, '\n');
}

function plain<N extends RootContent | ElementContent>(node: N, words: PictureWords): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || gone.has(node.tagName) || node.properties['hidden'] !== undefined) return [];
  const { tagName, properties } = node;
  if (tagName === 'input') return [{ type: 'text', value: taskSign(node) }];
  if (tagName === 'img') return pictureOf(properties, words);
  const children = node.children.flatMap((one) => plain(one, words));
  if (onlyWords.has(tagName)) return children;
  if (played.has(tagName)) return linkTo(node, children);
  const attributes = kept.flatMap((name) =>
    properties[name] === undefined ? [] : [[name, properties[name]]],
  );
  return [{ type: 'element', tagName, properties: Object.fromEntries(attributes) as Properties, children }];
}

function pictureOf({ alt }: Properties, words: PictureWords): ElementContent[] {
  const text = String(alt ?? '').trim();
  return text === '' ? [] : [{ type: 'text', value: `${words(text)} ` }];
}

function linkTo(node: Element, children: ElementContent[]): ElementContent[] {
  const sources = node.children.flatMap((one) => (one.type === 'element' ? [one.properties['src']] : []));
  const href = [node.properties['src'], ...sources].find((one) => typeof one === 'string');
  if (typeof href !== 'string' || children.some(holdsLink)) return children;
  const name = decodeURIComponent(href.slice(href.lastIndexOf('/') + 1));
  const label: ElementContent = { type: 'text', value: name };
  return [{ type: 'element', tagName: 'a', properties: { href }, children: [label] }, ...children];
}

const holdsLink = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink));
