import type { Element, ElementContent, Properties } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Block } from './block.ts';

/** An HTML element; text is written as it is. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[],
): Element {
  const nodes = children.map((child): ElementContent => {
    return typeof child === 'string' ? { type: 'text', value: child } : child;
  });
  return { type: 'element', tagName, properties, children: nodes };
}

/**
 * A block with a line above it that says what it is, which is also its accessible name.
 * In a feed reader without style sheets that line is a bold paragraph.
 *
 * @param heading what the line says where the block has no label of its own
 * @param more what follows on that line
 */
export function titled(
  block: Block,
  tagName: 'section' | 'aside',
  heading: string,
  content: readonly (ElementContent | string)[],
  more: readonly (ElementContent | string)[] = [],
): Element {
  const title = element('strong', {}, block.label ? block.inline(block.label) : [heading]);
  const line = element('p', { className: ['news-label'] }, [title, ...more]);
  const role = tagName === 'aside' ? { role: 'note' } : {};
  const properties = { className: [`news-${block.node.name}`], ...role, ariaLabel: textOf(line) };
  return element(tagName, properties, ['\n', line, ...content]);
}
