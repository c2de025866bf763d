import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { structuredPatch } from 'diff';
import { type Problem, problem } from '../problems/problem.ts';
import { readComponent } from '../theme/component.ts';
import { publicForm } from '../theme/public-form.ts';
import { type Slot, slotNames } from '../theme/slots.ts';
import { decode, exists, read } from './files.ts';
import { pathOf, type Roots } from './roots.ts';

/** How a newsroom has a part of pages: as it comes, around what comes, or its own in its place. */
export type SlotState = 'default' | 'wrapped' | 'replaced';

const fileOf = (slot: Slot) => `theme/components/${slot}.astro`;
/** What the newsroom's own was made from, as it was then. */
const recordOf = (slot: Slot) => `theme/.made-from/${slot}.astro`;

const textOf = (roots: Roots, file: string) => decode(read(pathOf(roots, file))) ?? '';

/** Warraq's own, as a newsroom would have it. */
const defaultOf = (roots: Roots, slot: Slot) =>
  publicForm(textOf(roots, `engine/src/components/slots/${slot}.astro`));

/** How the newsroom has each part. */
export function slotStates(roots: Roots): Map<Slot, SlotState> {
  return new Map(slotNames.map((slot) => [slot, stateOf(roots, slot)]));
}

function stateOf(roots: Roots, slot: Slot): SlotState {
  if (!roots.theme || !exists(pathOf(roots, fileOf(slot)))) return 'default';
  const { imports } = readComponent(textOf(roots, fileOf(slot)));
  return imports.includes(`warraq/components/${slot}.astro`) ? 'wrapped' : 'replaced';
}

/** Copies Warraq's own into the theme, with the record of it; a problem if the newsroom has one. */
export function ejectSlot(roots: Roots, slot: Slot): { file: string } | Problem {
  const file = fileOf(slot);
  if (exists(pathOf(roots, file))) return problem('slot-taken', { name: file }, { file, line: 1, column: 1 });
  write(roots, file, defaultOf(roots, slot));
  acceptSlot(roots, slot);
  return { file };
}

/** Records that the newsroom's own is made from what Warraq comes with today. */
export function acceptSlot(roots: Roots, slot: Slot): void {
  write(roots, recordOf(slot), defaultOf(roots, slot));
}

function write(roots: Roots, file: string, text: string): void {
  const place = pathOf(roots, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

/** A component that shows nothing: what stands in its place is made from nothing. */
const nothing = /^---\n(?:.*\n)*?---\s*$/;

/** What a newsroom should look at, and how Warraq's own has changed: lines of a unified difference. */
export interface Drift {
  problem: Problem;
  difference: readonly string[];
}

/** The parts that the newsroom has its own of, and that are not made from what Warraq comes with today. */
export function driftOf(roots: Roots): Drift[] {
  const replaced = [...slotStates(roots)].flatMap(([slot, state]) => (state === 'replaced' ? [slot] : []));
  return replaced.flatMap((slot): Drift[] => {
    const place = { file: fileOf(slot), line: 1, column: 1 };
    if (nothing.test(defaultOf(roots, slot))) return [];
    if (!exists(pathOf(roots, recordOf(slot))))
      return [{ problem: problem('slot-unrecorded', { name: slot }, place), difference: [] }];
    const [then, now] = [textOf(roots, recordOf(slot)), defaultOf(roots, slot)];
    if (then === now) return [];
    const { hunks } = structuredPatch(slot, slot, then, now);
    const lines = hunks.flatMap((one) => one.lines).filter((line) => /^[-+]/.test(line)).length;
    const heading = (hunk: (typeof hunks)[number]) => `@@ -${hunk.oldStart} +${hunk.newStart} @@`;
    const difference = hunks.flatMap((hunk) => [heading(hunk), ...hunk.lines]);
    return [{ problem: problem('slot-changed', { name: slot, lines }, place), difference }];
  });
}
