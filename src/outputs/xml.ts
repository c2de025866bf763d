import { visit } from 'unist-util-visit';
import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * What XML 1.0 forbids, in any spelling, besides lone surrogates: most control characters, U+FFFE, U+FFFF.
 * https://www.w3.org/TR/xml/#charsets
 */
const forbidden = /[^\t\n\r\u0020-\uFFFD]/g;

/** Text that can stand in XML: what can't is replaced by U+FFFD, so that it is seen and mended. */
export function legalText(text: string): string {
  return text.toWellFormed().replace(forbidden, '\uFFFD');
}

/** A document as UTF-8 XML with its declaration. Every text and attribute is made legal first. */
export function serialiseXml(document: Root): string {
  visit(document, (node) => {
    if (node.type === 'text') node.value = legalText(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.attributes)) {
      if (typeof value === 'string') node.attributes[name] = legalText(value);
    }
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(document)}\n`;
}
