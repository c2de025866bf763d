import { comparePartsOf, type PartChange, type Slot } from '../story/part-changes.ts';
import { isField, keptParts, kindOf, type PartKind } from '../story/revision.ts';
import { pairAdditions } from './additions.ts';
import { slotsAsTranslated } from './as-translated.ts';
import { numbersOf } from './numbers-of-parts.ts';
import { pairParts } from './pairs.ts';
import type { TextPart } from './parts.ts';
import { likeness } from './word-changes.ts';

/** An original as it is and as it was translated, and the translation. */
export interface Translated {
  /** The revision that the translation keeps. */
  kept: string;
  /** The parts of the original today, and what a revision keeps of each. */
  today: readonly TextPart[];
  revision: readonly string[];
  minor: Readonly<Record<string, string>>;
  /** What the kept revision keeps of a part → the part as it was, as far as that is known. */
  old: ReadonlyMap<string, TextPart>;
  /** The parts of the translation. */
  own: readonly TextPart[];
}

/** A part of the original that is not what was translated. */
export interface StalePart {
  /** Its number among the parts of the original today, from 1; those that were removed are counted behind the last. */
  number: number;
  state: PartChange;
  kind: PartKind;
  /** As it was translated; `null` if it was not there, or nobody knows what it said. */
  was: TextPart | null;
  /** As it is today; `null` if it was removed. */
  now: TextPart | null;
  /** Its translation, also of what both got at once; where there is none yet, `after` is what it would follow. */
  own: TextPart | null;
  after: TextPart | null;
}

/** How an original differs from what was translated. */
export interface Comparison {
  /** Every part of both versions, in order. */
  slots: readonly Slot[];
  /** What the translation says of each of them. */
  ownOf: ReadonlyMap<Slot, TextPart>;
  stale: readonly StalePart[];
  /** Parts of today's original with what says the same in the translation, but for those that are stale. */
  pairs: readonly (readonly [TextPart, TextPart])[];
  /** Parts that the translation lacks though it was made from them, and its own that nothing stands for. */
  missing: readonly TextPart[];
  extra: readonly TextPart[];
}

/** Compares an original with what a translation was made from, part by part. */
export function compareTranslation(translated: Translated): Comparison {
  const { today, own, old } = translated;
  const kept = keptParts(translated.kept);
  const slots = slotsOf(translated, kept);
  const before = slotsAsTranslated(slots, kept, today, old);
  const pairs = pairParts(
    before.map(({ part }) => part),
    own,
  );
  const slotsWith = pairs.map(([from, to]) => [before[from]?.slot, own[to]] as const);
  const known = new Map(slotsWith.flatMap(([slot, part]) => (slot && part ? [[slot, part]] : [])));
  const ownOf = new Map([...known, ...pairAdditions(slots, today, own, known)]);
  const taken = new Set(ownOf.values());
  const lacks = hasNot(own);
  return {
    slots,
    ownOf,
    stale: staleParts(slots, kept, translated, ownOf),
    pairs: slots.flatMap((slot) => {
      const [part, its] = [today[slot.today ?? -1], ownOf.get(slot)];
      return part && its && (slot.state === 'same' || slot.state === 'moved') ? [[part, its] as const] : [];
    }),
    missing: before.flatMap(({ slot, part }) =>
      slot.state !== 'removed' && !ownOf.has(slot) && !lacks(part.kind) ? [part] : [],
    ),
    extra: own.filter((part) => !taken.has(part)),
  };
}

/** Whether a translation has a text of front matter from its original. */
function hasNot(own: readonly TextPart[]): (kind: PartKind) => boolean {
  const kinds = new Set(own.map(({ kind }) => kind));
  return (kind) => isField(kind) && !kinds.has(kind);
}

/** How each part became what it is; what the translation has from its original can't be stale. */
function slotsOf({ today, own, old, revision, minor }: Translated, kept: readonly string[]): Slot[] {
  const known = (place: number, now: number) => {
    const was = old.get(kept[place] ?? '');
    const part = today[now];
    return was && part && likeness(was.text, part.text);
  };
  const lacks = hasNot(own);
  return comparePartsOf({ kept, today: revision, minor, likeness: known }).map((slot) => {
    const kind = kindOf((slot.kept === null ? revision[slot.today ?? 0] : kept[slot.kept]) ?? '');
    return lacks(kind) ? { ...slot, state: 'same' } : slot;
  });
}

function staleParts(
  slots: readonly Slot[],
  kept: readonly string[],
  { today, old, revision }: Translated,
  ownOf: ReadonlyMap<Slot, TextPart>,
): StalePart[] {
  let after: TextPart | null = null;
  const numbers = numbersOf(slots);
  return slots.flatMap((slot) => {
    const { state } = slot;
    const own = ownOf.get(slot) ?? null;
    const previous = after;
    if (own && state !== 'moved') after = own;
    if (state === 'same') return [];
    const token = (slot.kept === null ? revision[slot.today ?? 0] : kept[slot.kept]) ?? '';
    const now = today[slot.today ?? -1] ?? null;
    const was = state === 'moved' ? now : (old.get(slot.kept === null ? '' : token) ?? null);
    return [
      {
        number: numbers.get(slot) ?? 0,
        state,
        kind: now?.kind ?? kindOf(token),
        was,
        now,
        own,
        after: previous,
      },
    ];
  });
}
