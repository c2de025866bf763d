import type { Nodes } from 'mdast';
import { isField } from '../../../story/revision.ts';
import { type Insertion, partsIn } from '../../../translation/exchange/insertions.ts';
import type { TextPart } from '../../../translation/parts.ts';
import { type OpenExchange, piecesIn } from './open.ts';

/** What stands elsewhere in the original, with what says it; and what says something that the original has no more. */
export interface Order {
  moved: ReadonlyMap<TextPart, TextPart>;
  removed: ReadonlySet<TextPart>;
}

export const asItIs: Order = { moved: new Map(), removed: new Set() };

export function orderOf({ comparison, original, own }: OpenExchange): Order {
  const stale = (comparison?.stale ?? []).filter((one) => one.own !== null && !isField(one.kind));
  const canMove = (now: TextPart, its: TextPart) =>
    piecesIn(own, its) !== null || (piecesIn(original, now) === null && now.content === its.content);
  return {
    moved: new Map(
      stale.flatMap(({ state, now, own: its }) =>
        state === 'moved' && now && its && canMove(now, its) ? [[now, its]] : [],
      ),
    ),
    removed: new Set(stale.flatMap(({ state, own: its }) => (state === 'removed' && its ? [its] : []))),
  };
}

/**
 * What is inserted, with the node of the translation that it is where it moves, so that its attributes and titles stay
 * translated.
 *
 * @returns nothing, if something in it moves and no node of the translation is the same whole
 */
export function asMoved(one: Insertion, { own }: OpenExchange, { moved }: Order): Insertion[] {
  if (!one.parts.some((part) => moved.has(part))) return [one];
  const parts = one.parts.flatMap((part) => moved.get(part) ?? []);
  const node = parts.length === one.parts.length ? wholeOf(own.tree, one.node.type, parts, own.parts) : null;
  return node ? [{ ...one, moved: { node, parts } }] : [];
}

/** The largest node of a type that holds some parts in their order, and no others. */
function wholeOf(
  node: Nodes,
  type: string,
  parts: readonly TextPart[],
  all: readonly TextPart[],
): Nodes | null {
  const its = partsIn(node, all).filter(({ kind }) => !isField(kind));
  if (!parts.every((part) => its.includes(part))) return null;
  if (node.type === type && its.length === parts.length && its.every((part, at) => part === parts[at]))
    return node;
  const children: Nodes[] = 'children' in node ? node.children : [];
  return children.map((child) => wholeOf(child, type, parts, all)).find((found) => found !== null) ?? null;
}
