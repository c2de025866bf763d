import type { Slot } from '../story/part-changes.ts';
import { kindOf, type PartKind } from '../story/revision.ts';
import type { TextPart } from './parts.ts';

/** The parts of the original in the order in which they were translated. */
export function slotsAsTranslated(
  slots: readonly Slot[],
  kept: readonly string[],
  today: readonly TextPart[],
  old: ReadonlyMap<string, TextPart>,
): { slot: Slot; part: TextPart }[] {
  const before = slots.filter((slot) => slot.kept !== null);
  return before
    .sort((a, b) => (a.kept ?? 0) - (b.kept ?? 0))
    .map((slot) => {
      const token = kept[slot.kept ?? 0] ?? '';
      const now = today[slot.today ?? -1];
      const same = slot.state === 'same' || slot.state === 'moved' ? now : undefined;
      return { slot, part: same ?? old.get(token) ?? unknownPart(kindOf(token), now) };
    });
}

/** A part of which only its kind is known. */
const unknownPart = (kind: PartKind, now: TextPart | undefined): TextPart => ({
  kind,
  content: '',
  text: now?.text ?? '',
  opening: '',
  line: 1,
  within: now?.within ?? [],
  nodes: [],
});
