import { withValue } from '../../story/front-matter-edit.ts';
import { withoutValue } from '../../story/front-matter-remove.ts';
import { formatMachine } from '../../story/machine-blocks.ts';
import type { Slot } from '../../story/part-changes.ts';
import { formatRevision, keptParts } from '../../story/revision.ts';
import { acceptParts, numbersOf } from '../../translation/numbers-of-parts.ts';
import type { TextPart } from '../../translation/parts.ts';
import type { OpenTranslation } from './open.ts';

/** What a translation says of itself: what it was made from, and what of it nobody has read. */
export interface TranslationRecord {
  /** The revision, part by part. */
  kept: readonly string[];
  /** Places in it, from 1. */
  machine: readonly number[];
}

/** A block that a machine translated and nobody accepted. */
export interface MachinePart {
  /** Its number, as `StalePart` has it. */
  number: number;
  slot: Slot;
  /** What it was made from, as it is today; `null` if it is no more. */
  now: TextPart | null;
  /** Its translation, if that is still there. */
  own: TextPart | null;
}

/** The blocks of a translation that nobody has accepted. */
export function machineParts({ own, original, comparison }: OpenTranslation): MachinePart[] {
  if (!comparison || own.machine.size === 0) return [];
  const numbers = numbersOf(comparison.slots);
  return comparison.slots.flatMap((slot) =>
    slot.kept !== null && own.machine.has(slot.kept + 1)
      ? [
          {
            number: numbers.get(slot) ?? 0,
            slot,
            now: original.parts[slot.today ?? -1] ?? null,
            own: comparison.ownOf.get(slot) ?? null,
          },
        ]
      : [],
  );
}

/**
 * What a translation says of itself once some of what is stale in it is up to date.
 *
 * @param accepted numbers of blocks
 * @param isMachine what nobody has read then
 */
export function recordAfter(
  { own, original, comparison }: OpenTranslation,
  accepted: ReadonlySet<number>,
  isMachine: (slot: Slot) => boolean,
): TranslationRecord {
  const { parts: today } = original.revision;
  if (!comparison) return { kept: today, machine: [] };
  const parts = acceptParts(comparison.slots, keptParts(own.kept ?? ''), today, accepted);
  return {
    kept: parts.map(({ part }) => part),
    machine: parts.flatMap(({ slot }, index) => (isMachine(slot) ? [index + 1] : [])),
  };
}

/** A translation with what it says of itself; what is said already stays as it is written. */
export function withRecord(source: string, { kept, machine }: TranslationRecord, of?: string): string {
  const values = {
    ...(of !== undefined && { of }),
    revision: formatRevision(kept),
    ...(machine.length > 0 && { machine: formatMachine(machine) }),
  };
  const written = Object.entries(values).reduce(
    (text, [key, value]) => withValue(text, ['translation', key], value) ?? text,
    source,
  );
  return machine.length > 0 ? written : (withoutValue(written, ['translation', 'machine']) ?? written);
}
