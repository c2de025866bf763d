import type { Element, ElementContent, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { problem } from '../../problems/problem.ts';
import { ImportProblem } from '../source.ts';

/** How deep elements may lie in each other: real documents have some twenty levels. */
const deepest = 200;
const nested = `elements lie more than ${deepest} levels deep in it`;

/**
 * The root element of an XML document. Nothing outside of the document is looked at, and no entity but the five of
 * XML itself is known: documents that declare others are refused, so that none can grow or lead elsewhere.
 *
 * @throws `ImportProblem` at the place of the mistake
 */
export function parseXml(text: string, file: string): Element {
  const at = (index: number) => placeOf(text, index, file);
  const declared = /<!DOCTYPE\b[^>[]*\[[^\]]*?(<!ENTITY)/.exec(text.slice(0, 100_000));
  if (declared)
    throw new ImportProblem(
      problem('import-unsafe', { what: 'it declares entities of its own' }, at(text.indexOf('<!ENTITY'))),
    );
  const tree = parsed(text, file);
  const root = tree.children.find((one) => one.type === 'element');
  if (!root)
    throw new ImportProblem(
      problem('import-broken', { format: 'XML', why: 'there is no element in it' }, at(0)),
    );
  const deep = beyond(root, deepest);
  if (!deep) return root;
  const { line = 1, column = 1 } = deep.position?.start ?? {};
  throw new ImportProblem(problem('import-unsafe', { what: nested }, { file, line, column }));
}

function parsed(text: string, file: string): Root {
  try {
    return fromXml(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { cause, place } = error as {
      cause?: unknown;
      place?: { line?: number; column?: number } | undefined;
    };
    const { line = 1, column = 1 } = place ?? {};
    if (cause instanceof RangeError || error instanceof RangeError)
      throw new ImportProblem(problem('import-unsafe', { what: nested }, { file, line: 1, column: 1 }));
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(error);
    const said = why.replace(/\s*\(line \d+, column \d+\)/, '');
    throw new ImportProblem(problem('import-broken', { format: 'XML', why: said }, { file, line, column }));
  }
}

function placeOf(text: string, index: number, file: string) {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return { file, line, column: index - before.lastIndexOf('\n') };
}

/** The first element that lies deeper than allowed; looked for without recursion. */
function beyond(root: Element, most: number): Element | undefined {
  let level: Element[] = [root];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) return level[0];
    level = level.flatMap(elementsOf);
  }
  return undefined;
}

/** A name without its prefix: agencies choose prefixes as they like, and default namespaces too. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The elements in an element. */
export const elementsOf = (parent: { children: readonly (ElementContent | RootContent)[] }): Element[] =>
  parent.children.filter((one): one is Element => one.type === 'element');

/** Those of some names. */
export const childrenOf = (parent: Element | undefined, ...names: readonly string[]): Element[] =>
  parent ? elementsOf(parent).filter(({ name }) => names.includes(localName(name))) : [];

/** The first child of a name, and of a name in that, and so on. */
export const childOf = (parent: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((from, name) => childrenOf(from, name)[0], parent);

/** Every element of some names, at any depth, in the order of the document. */
export function descendantsOf(parent: Element, ...names: readonly string[]): Element[] {
  return elementsOf(parent).flatMap((one) => [
    ...(names.includes(localName(one.name)) ? [one] : []),
    ...descendantsOf(one, ...names),
  ]);
}

/** An attribute whose value is more than spaces, whatever its prefix. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** All text in an element, as it stands. */
export function rawTextOf(node: Element | ElementContent | undefined): string {
  if (!node) return '';
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return node.type === 'element' ? node.children.map(rawTextOf).join('') : '';
}

/** The same with single spaces; `undefined` if there are only such. */
export const textOf = (node: Element | undefined): string | undefined =>
  rawTextOf(node).replace(/\s+/g, ' ').trim() || undefined;

/** The name of the root element of a text that may be cut off, without its prefix, and how it is declared. */
export function rootNameOf(head: string): string | undefined {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  let rest = start;
  for (;;) {
    const skipped = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)\s*/.exec(rest);
    if (!skipped) break;
    rest = rest.slice(skipped[0].length);
  }
  const [, name] = /^<([A-Za-z_][\w.:-]*)[\s/>]/.exec(rest) ?? [];
  return name === undefined ? undefined : localName(name);
}
