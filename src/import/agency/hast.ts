import type { ElementContent as HtmlContent, Element as HtmlElement, Root as HtmlRoot } from 'hast';
import type { Element, ElementContent } from 'xast';
import { localName } from './xml.ts';

/** XHTML in an XML document as a tree of HTML: prefixes and what is no HTML name fall away, words stay. */
export function htmlOf(element: Element): HtmlRoot {
  const children = element.children.flatMap(converted);
  return { type: 'root', children: localName(element.name) === 'html' ? bodyOf(children) : children };
}

/** What stands in the body, if there is one; a head is no text. */
function bodyOf(children: HtmlContent[]): HtmlContent[] {
  const body = children.find((one) => one.type === 'element' && one.tagName === 'body');
  return body?.type === 'element' ? body.children : children.filter((one) => !isHead(one));
}

const isHead = (one: HtmlContent) => one.type === 'element' && one.tagName === 'head';

function converted(node: ElementContent): HtmlContent[] {
  if (node.type === 'text' || node.type === 'cdata') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  return [elementOf(localName(node.name).toLowerCase(), node, node.children.flatMap(converted))];
}

function elementOf(tagName: string, { attributes }: Element, children: HtmlContent[]): HtmlElement {
  const properties: HtmlElement['properties'] = {};
  for (const [name, value] of Object.entries(attributes)) {
    const known = propertyNames[localName(name).toLowerCase()];
    if (known !== undefined && typeof value === 'string')
      properties[known] = known === 'className' ? value.split(/\s+/) : value;
  }
  return { type: 'element', tagName, properties, children };
}

/** Attributes that say something to readers, and what trees of HTML call them. */
const propertyNames: Readonly<Record<string, string>> = {
  href: 'href',
  src: 'src',
  alt: 'alt',
  title: 'title',
  class: 'className',
  id: 'id',
  lang: 'lang',
  dir: 'dir',
  cite: 'cite',
  start: 'start',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  align: 'align',
  'data-assoc-ref': 'dataAssocRef',
  'data-uri': 'dataUri',
};

/** An element of HTML. */
export const h = (
  tagName: string,
  children: readonly HtmlContent[],
  properties: HtmlElement['properties'] = {},
): HtmlElement => ({ type: 'element', tagName, properties, children: [...children] });

export const text = (value: string): HtmlContent => ({ type: 'text', value });
