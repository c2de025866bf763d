import type { Nodes, Root } from 'mdast';
import type { TextPart } from '../parts.ts';

/** A node of the original that the translation lacks, and where it goes. */
export interface Insertion {
  node: Nodes;
  /** Its parts, in order. */
  parts: TextPart[];
  /** The offset in the translation, and the last line of it that is before. */
  at: number;
  line: number;
  /** What is written around it. */
  before: string;
  after: string;
  /** The node of the translation that is moved here as it is written there, with its parts in the same order. */
  moved?: { node: Nodes; parts: readonly TextPart[] };
}

/** The texts that are compared. `ownOf` says which part of the translation says a part of the original. */
export interface Texts {
  original: { tree: Root; markdown: string; parts: readonly TextPart[] };
  own: { tree: Root; markdown: string };
  ownOf: ReadonlyMap<TextPart, TextPart>;
}

type Parent = Extract<Nodes, { children: unknown[] }>;

/** Blocks with blocks in them. */
export const containers: ReadonlySet<string> = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'containerDirective',
  'footnoteDefinition',
  'table',
]);

/**
 * Where what a translation lacks goes: each of the largest nodes of which it has nothing, behind what is
 * before it in the original, or before what follows it.
 */
export function insertionsOf(texts: Texts): Insertion[] {
  const inside = (parent: Parent, depth: number): Insertion[] =>
    parent.children.flatMap((node, index) => {
      const parts = partsIn(node, texts.original.parts);
      if (parts.some((part) => texts.ownOf.has(part)))
        return containers.has(node.type) ? inside(node as Parent, depth + 1) : [];
      const place = parts.length > 0 ? placeOf(parent, index, depth, texts) : null;
      return place ? [{ node, parts, ...place }] : [];
    });
  return inside(texts.original.tree, 0);
}

const linesOf = ({ position }: Nodes) => [position?.start.line ?? 0, position?.end.line ?? 0] as const;
export const startOf = ({ position }: Nodes) => position?.start.offset ?? 0;
export const endOf = ({ position }: Nodes) => position?.end.offset ?? 0;
const offsetsOf = (node: Nodes) => [startOf(node), endOf(node)] as const;

/** Those of some parts that begin on the lines of a node. */
export function partsIn(node: Nodes, parts: readonly TextPart[]): TextPart[] {
  const [first, last] = linesOf(node);
  return parts.filter(({ line }) => line >= first && line <= last);
}

type Place = Omit<Insertion, 'node' | 'parts'>;

function placeOf(parent: Parent, index: number, depth: number, texts: Texts): Place | null {
  const { markdown } = texts.original;
  const [previous, node, next] = [index - 1, index, index + 1].map((at) => parent.children[at]);
  const [start, end] = node ? offsetsOf(node) : [0, 0];
  const gapBefore = previous ? markdown.slice(endOf(previous), start) : '';
  const gapAfter = next ? markdown.slice(end, startOf(next)) : '';
  const counterpart = (sibling: Nodes) => counterpartOf(sibling, parent, depth, texts);
  const earlier = parent.children
    .slice(0, index)
    .reverse()
    .map(counterpart)
    .find((one) => one !== null);
  if (earlier) {
    const between = { at: endOf(earlier), line: linesOf(earlier)[1], before: gapBefore, after: '' };
    return parent.type === 'table' && index === 1 ? belowRule(between, texts.own.markdown) : between;
  }
  const later = parent.children
    .slice(index + 1)
    .map(counterpart)
    .find((one) => one !== null);
  if (later) {
    const [at, line] = [offsetsOf(later)[0], linesOf(later)[0] - 1];
    return { at, line, before: '', after: gapAfter };
  }
  if (parent.type !== 'root') return null;
  const at = texts.own.markdown.trimEnd().length;
  const between = at === 0 && index === 0 ? '' : gapBefore || '\n\n';
  const line = Number.POSITIVE_INFINITY;
  return { at, line, before: between, after: at === 0 && !next ? markdown.slice(end) || '\n' : '' };
}

/** A place below the line that stands under the names of columns, and makes a table of them. */
function belowRule(place: Place, markdown: string): Place {
  const rule = /^\n.*/.exec(markdown.slice(place.at))?.[0].length ?? 0;
  return { ...place, at: place.at + rule, before: place.before.slice(place.before.lastIndexOf('\n')) };
}

/** The node of the translation, as deep as in the original, that says what a node of the original says. */
function counterpartOf(sibling: Nodes, parent: Parent, depth: number, texts: Texts): Nodes | null {
  const own = partsIn(sibling, texts.original.parts).flatMap((part) => texts.ownOf.get(part) ?? []);
  const last = own.reduce((line, part) => Math.max(line, part.line), 0);
  let around: Parent = texts.own.tree;
  for (let level = 0; level <= depth; level += 1) {
    const child = around.children.find((one) => linesOf(one)[0] <= last && last <= linesOf(one)[1]);
    if (!child) return null;
    if (level === depth) return around.type === parent.type ? child : null;
    if (!('children' in child)) return null;
    around = child as Parent;
  }
  return null;
}
