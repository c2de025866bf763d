import { isField } from '../../../story/revision.ts';
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
