import type { Slot } from '../story/part-changes.ts';

/** The numbers by which people name parts. */
export function numbersOf(slots: readonly Slot[]): Map<Slot, number> {
  const removed = slots.filter(({ today }) => today === null);
  const there = slots.length - removed.length;
  return new Map(
    slots.map((slot) => [slot, slot.today === null ? there + removed.indexOf(slot) + 1 : slot.today + 1]),
  );
}

/**
 * The revision that a translation keeps once some of what is stale in it is up to date.
 *
 * @param accepted numbers of stale parts, as `StalePart` has them
 * @returns its parts, each with what became of it
 */
export function acceptParts(
  slots: readonly Slot[],
  kept: readonly string[],
  today: readonly string[],
  accepted: ReadonlySet<number>,
): { part: string; slot: Slot }[] {
  const numbers = numbersOf(slots);
  const isAccepted = (slot: Slot) => slot.state === 'same' || accepted.has(numbers.get(slot) ?? 0);
  const parts = slots.flatMap((slot) => {
    const part = isAccepted(slot)
      ? today[slot.today ?? -1]
      : slot.state === 'moved'
        ? undefined
        : kept[slot.kept ?? -1];
    return part === undefined ? [] : [{ part, slot }];
  });
  const waiting = slots.filter((slot) => slot.state === 'moved' && !isAccepted(slot));
  for (const slot of waiting) {
    const before = parts.findLastIndex(({ slot: { kept: at } }) => at !== null && at < (slot.kept ?? 0));
    parts.splice(before + 1, 0, { part: kept[slot.kept ?? 0] ?? '', slot });
  }
  return parts;
}
