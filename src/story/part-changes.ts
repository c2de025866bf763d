import { differingRuns, type Gap } from './revisions/differing-runs.ts';

export type PartChange = 'changed' | 'added' | 'removed' | 'moved';

/** A part as it was and as it is; `null` where it was not, or is no more. */
export interface Slot {
  state: PartChange | 'same';
  kept: number | null;
  today: number | null;
}

/** Two versions of a text, as digests of their parts that begin with a letter for the kind. */
export interface Versions {
  kept: readonly string[];
  today: readonly string[];
  /** Changes that count as none: a part → what it became. */
  minor?: Readonly<Record<string, string>>;
  /** How alike the words of two parts are, from 0 to 1; `undefined` where the old ones are not known. */
  likeness?: (kept: number, today: number) => number | undefined;
}

/**
 * How each part of a text became what it is, in the order of today's text, with what was removed at
 * its old place. A part that stands elsewhere with the same words has moved.
 */
export function comparePartsOf(versions: Versions): Slot[] {
  const { today, minor = {} } = versions;
  const kept = versions.kept.map((part) => afterMinor(part, minor, new Set(today)));
  const runs = runsOf(kept, today);
  const gaps = runs.flatMap((run) => ('removed' in run ? [run] : []));
  // Cells say the same too often for that to mean that they were moved before all else is ruled out.
  const [moved, changed] = [new Map<number, number>(), new Map<number, number>()];
  findMoves(gaps, kept, today, moved, (part) => !part.startsWith('l'));
  for (const gap of gaps) pairWithin(withoutMoved(gap, moved), { ...versions, kept }, changed);
  findMoves(gaps, kept, today, moved, () => true, changed);
  return runs.flatMap((run) => ('removed' in run ? slotsOf(run, moved, changed) : [run]));
}

/** What a part counts as, after changes that count as none. */
function afterMinor(part: string, minor: Versions['minor'] = {}, today: ReadonlySet<string>): string {
  let now = part;
  for (const seen = new Set<string>(); !today.has(now) && !seen.has(now) && minor[now]; ) {
    seen.add(now);
    now = minor[now] ?? now;
  }
  return now;
}

const runsOf = (kept: readonly string[], today: readonly string[]): (Slot | Gap)[] =>
  differingRuns(kept, today).map((run) => ('removed' in run ? run : { state: 'same', ...run }));

/** Notes, by today's place, what was removed in one place and added, word for word, in another. */
function findMoves(
  gaps: readonly Gap[],
  kept: readonly string[],
  today: readonly string[],
  moved: Map<number, number>,
  mayMove: (part: string) => boolean,
  changed: ReadonlyMap<number, number> = new Map(),
): void {
  const taken = new Set([...moved.values(), ...changed.values()]);
  const free = gaps.flatMap(({ removed }) => removed).filter((one) => !taken.has(one));
  for (const to of gaps.flatMap(({ added }) => added)) {
    const part = today[to] ?? '';
    if (moved.has(to) || changed.has(to) || !mayMove(part)) continue;
    const index = free.findIndex((from) => kept[from] === part);
    if (index >= 0) moved.set(to, free.splice(index, 1)[0] ?? 0);
  }
}

function withoutMoved({ removed, added }: Gap, moved: ReadonlyMap<number, number>): Gap {
  const from = new Set(moved.values());
  return { removed: removed.filter((one) => !from.has(one)), added: added.filter((to) => !moved.has(to)) };
}

/** What two parts of a kind have in common whatever they say; parts of other kinds are others. */
const ofOneKind = 0.2;
const mostAlike = 0.5;

function score({ kept, today, likeness }: Versions, from: number, to: number): number {
  const sameKind = kept[from]?.charAt(0) === today[to]?.charAt(0);
  const alike = likeness?.(from, to);
  if (sameKind) return ofOneKind + (alike ?? 0);
  return alike !== undefined && alike > mostAlike ? alike - ofOneKind : 0;
}

/** Notes, by today's place, which parts became which: of all ways in order, the one with most in common. */
function pairWithin({ removed, added }: Gap, versions: Versions, changed: Map<number, number>): void {
  const best: number[][] = [Array(added.length + 1).fill(0)];
  const scores = removed.map((from) => added.map((to) => score(versions, from, to)));
  scores.forEach((row, i) => {
    const line = [0];
    row.forEach((value, j) => {
      line.push(Math.max(at(best, i, j + 1), line[j] ?? 0, value > 0 ? at(best, i, j) + value : 0));
    });
    best.push(line);
  });
  let [i, j] = [removed.length, added.length];
  while (i > 0 && j > 0) {
    if (at(best, i, j) === at(best, i, j - 1)) j -= 1;
    else if (at(best, i, j) === at(best, i - 1, j)) i -= 1;
    else changed.set(added[--j] ?? 0, removed[--i] ?? 0);
  }
}

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** A gap in order: what was removed stands before the next part that was there. */
function slotsOf(
  { removed, added }: Gap,
  moved: ReadonlyMap<number, number>,
  changed: ReadonlyMap<number, number>,
): Slot[] {
  const gone = new Set([...moved.values(), ...changed.values()]);
  const left = removed.filter((one) => !gone.has(one));
  const slots: Slot[] = [];
  for (const today of added) {
    const before = changed.get(today);
    while (before !== undefined && (left[0] ?? before) < before)
      slots.push({ state: 'removed', kept: left.shift() ?? 0, today: null });
    const from = before ?? moved.get(today) ?? null;
    const state = before !== undefined ? 'changed' : from !== null ? 'moved' : 'added';
    slots.push({ state, kept: from, today });
  }
  return [...slots, ...left.map((kept): Slot => ({ state: 'removed', kept, today: null }))];
}
