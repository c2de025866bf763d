import { visit } from 'unist-util-visit';
import type { Element, Literal, Root } from 'xast';
import { type Options, toXml } from 'xast-util-to-xml';

declare module 'xast' {
  interface ElementContentMap {
    /** XML as it is. */
    raw: Raw;
  }
}

interface Raw extends Literal {
  type: 'raw';
}

/**
 * What XML 1.0 forbids, in any spelling, besides lone surrogates: most control characters, U+FFFE, U+FFFF.
 * https://www.w3.org/TR/xml/#charsets
 */
const forbidden = /[^\t\n\r\u0020-\uFFFD]/g;

/** Text that can stand in XML: what can't is replaced by U+FFFD, so that it is seen and mended. */
export function legalText(text: string): string {
  return text.toWellFormed().replace(forbidden, '\uFFFD');
}

/** A document as UTF-8 XML with its declaration. */
export function serialiseXml(document: Root): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wellFormed(document, { allowDangerousXml: true })}\n`;
}

/**
 * A tree as XML. Every text and attribute is made legal first. `]]>` may not stand in text, where
 * `toXml` leaves it; it says the same with its `>` escaped, in attributes too: https://www.w3.org/TR/xml/#syntax
 */
export function wellFormed(tree: Root | Element, options?: Options): string {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = legalText(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.attributes)) {
      if (typeof value === 'string') node.attributes[name] = legalText(value);
    }
  });
  return toXml(tree, options).replaceAll(']]>', ']]&gt;');
}

/**
 * Elements that are in many documents, each serialised once for as long as somebody holds what it is of.
 *
 * @param elementOf makes the element from that alone
 */
export function serialisedOnce<T extends object>(elementOf: (of: T) => Element): (of: T) => Raw {
  const known = new WeakMap<T, Raw>();
  return (of) => {
    const found = known.get(of) ?? { type: 'raw', value: wellFormed(elementOf(of)) };
    known.set(of, found);
    return found;
  };
}
