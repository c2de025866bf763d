import type { Element, Nodes, Parents, Root, Text } from 'hast';
import { toString as stringOf } from 'hast-util-to-string';

/** The words of a node on one line. */
export const wordsIn = (node: Nodes): string => stringOf(node).replace(/\s+/gu, ' ').trim();

export const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** An attribute as text; `undefined` if it is not there or empty. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  const text = Array.isArray(value) ? value.join(' ') : value;
  return typeof text === 'string' || typeof text === 'number' ? String(text).trim() || undefined : undefined;
}

/** All elements in a node, in the order of the text. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (!('children' in node)) return;
  for (const one of node.children) {
    if (one.type !== 'element') continue;
    yield one;
    yield* elementsIn(one);
  }
}

/** Puts something in the place of each child, from the inside out. */
export function replaceChildren<P extends Parents>(
  parent: P,
  replace: (node: Parents['children'][number]) => readonly Parents['children'][number][],
): void {
  parent.children = (parent.children as Parents['children'][number][]).flatMap((one) => {
    if ('children' in one) replaceChildren(one as Element | Root, replace);
    return [...replace(one)];
  }) as P['children'];
}

export const element = (tagName: string, children: Element['children'], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const text = (value: string): Text => ({ type: 'text', value });

/** An address made absolute; `undefined` for what leads nowhere, or is no address of the web or of mail. */
export function absolute(address: string | undefined, base: string | undefined): string | undefined {
  const bare = address?.trim() ?? '';
  if (bare === '' || bare.startsWith('#')) return undefined;
  const from = base !== undefined && URL.canParse(base) ? base : undefined;
  if (!URL.canParse(bare, from)) return undefined;
  const url = new URL(bare, from);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
}
