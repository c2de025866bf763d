import type { Slot } from '../story/part-changes.ts';
import type { TextPart } from './parts.ts';

/** Texts differ in length by their language, and seldom by more than this, or its inverse. */
const mostLonger = 2;

/**
 * What was written into an original and its translation at once: between two neighbours that say the same in both, each got as
 * many parts, and each of these is of the kind and about the length of its counterpart.
 *
 * @param ownOf which part of the translation says a part of the original that it was made from
 * @returns the same of parts that were added
 */
export function pairAdditions(
  slots: readonly Slot[],
  today: readonly TextPart[],
  own: readonly TextPart[],
  ownOf: ReadonlyMap<Slot, TextPart>,
): Map<Slot, TextPart> {
  const places = new Map(own.map((part, place) => [part, place]));
  const taken = new Set(ownOf.values());
  const placeOf = (slot: Slot | undefined) => places.get(ownOf.get(slot as Slot) as TextPart);
  const found = new Map<Slot, TextPart>();
  for (const { from, to } of runsOfAdded(slots)) {
    const after = from === 0 ? -1 : placeOf(slots[from - 1]);
    const before = to === slots.length ? own.length : placeOf(slots[to]);
    const added = slots.slice(from, to);
    const between = own.slice((after ?? 0) + 1, before);
    if (after === undefined || before === undefined || between.length !== added.length) continue;
    const isAlike = (part: TextPart, index: number) =>
      !taken.has(part) && areAlike(today[added[index]?.today ?? -1], part);
    if (between.every(isAlike))
      added.forEach((slot, index) => void found.set(slot, between[index] as TextPart));
  }
  return found;
}

/** Where parts were added one after the other, as places among all. */
function runsOfAdded(slots: readonly Slot[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  slots.forEach(({ state }, place) => {
    const last = runs.at(-1);
    if (state !== 'added') return;
    if (last?.to === place) last.to = place + 1;
    else runs.push({ from: place, to: place + 1 });
  });
  return runs;
}

function areAlike(part: TextPart | undefined, own: TextPart): boolean {
  if (!part || part.kind !== own.kind || part.within.join() !== own.within.join()) return false;
  const ratio = (part.text.length + 5) / (own.text.length + 5);
  return ratio < mostLonger && ratio > 1 / mostLonger;
}
