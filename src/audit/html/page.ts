import type { Element, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Place } from '../../problems/problem.ts';
import { directionOf } from '../text.ts';

/** An element, where it starts, and the language and direction its text is in. */
export interface PageElement extends Place {
  tag: string;
  node: Element;
  parent: PageElement | null;
  lang: string;
  dir: string;
}

/** A page of HTML as its rules see it. */
export interface HtmlPage {
  name: string;
  /** Whether it is only part of a page, without `<html>`. */
  fragment: boolean;
  /** Its `<html>`. */
  root: PageElement | null;
  /** Every element in the order of the page. */
  elements: readonly PageElement[];
  /** The elements of a name. */
  all(tag: string): readonly PageElement[];
  /** What the parser of browsers has to mend. */
  mended: readonly { detail: string; place: Place }[];
}

/** Reads a page as browsers do. Elements that only the parser adds stand at line 1. */
export function parsePage(name: string, source: string): HtmlPage {
  const mended: HtmlPage['mended'][number][] = [];
  const fragment = !/<(?:!doctype|html|head|body)\b/i.test(source);
  const tree = fromHtml(source, {
    fragment,
    onerror: ({ reason, line = 1, column = 1 }) => {
      mended.push({ detail: reason, place: { file: name, line, column } });
    },
  });
  const elements = collect(tree, name);
  const byTag = Map.groupBy(elements, ({ tag }) => tag);
  const root = byTag.get('html')?.[0] ?? null;
  return { name, fragment, root, elements, mended, all: (tag) => byTag.get(tag) ?? [] };
}

function collect(tree: Root, file: string): PageElement[] {
  const found: PageElement[] = [];
  const visit = (node: Root | Element, parent: PageElement | null) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const { line = 1, column = 1 } = child.position?.start ?? {};
      const lang = attribute(child, 'lang') ?? attribute(child, 'xmlLang') ?? parent?.lang ?? '';
      const dir = attribute(child, 'dir') ?? parent?.dir ?? '';
      const element = { file, line, column, tag: child.tagName, node: child, parent, lang, dir };
      found.push(element);
      visit(child, element);
    }
  };
  visit(tree, null);
  return found;
}

/** An attribute as text, by its name as a property of the DOM (`hrefLang`); `null` if it is not there. */
export function attribute(node: Element, name: string): string | null {
  const value = node.properties[name];
  if (value === undefined || value === null || value === false) return null;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** What never shows as text. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'title']);

/** All text of an element that readers see. */
export function visibleText(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return (child as Text).value;
      return child.type === 'element' && !silent.has(child.tagName) ? visibleText(child) : '';
    })
    .join('');
}

/** The raw text of an element such as `<title>` or `<script>`. */
export function rawText(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** A piece of metadata and what it says. */
export type Meta = PageElement & { content: string };

const metadata = new WeakMap<HtmlPage, Map<string, Meta[]>>();

/** The content of metadata by `name`, `property` or `http-equiv`, in the order of the page. */
export function metas(page: HtmlPage, name: string): readonly Meta[] {
  const known = metadata.get(page) ?? Map.groupBy(page.all('meta').map(metaOf), nameOf);
  metadata.set(page, known);
  return known.get(name) ?? [];
}

const metaOf = (element: PageElement): Meta => ({
  ...element,
  content: attribute(element.node, 'content') ?? '',
});
const nameOf = ({ node }: Meta) =>
  (
    attribute(node, 'name') ??
    attribute(node, 'property') ??
    attribute(node, 'httpEquiv') ??
    ''
  ).toLowerCase();

/** The `<link>` elements with all of some relations. */
export function links(page: HtmlPage, ...rels: readonly string[]): readonly PageElement[] {
  return page.all('link').filter(({ node }) => {
    const all = (attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/);
    return rels.every((rel) => all.includes(rel));
  });
}

/** Whether a direction is that of a language; unknown languages have any. */
export function agrees(lang: string, dir: string): boolean {
  const direction = directionOf(lang);
  return direction === null || direction === dir;
}
