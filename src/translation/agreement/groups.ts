import { isField } from '../../story/revision.ts';
import type { Pair } from '../pairs.ts';
import type { TextPart } from '../parts.ts';

/** Parts of an original and of its translation that say the same; one side may have several for one of the other. */
export interface Group {
  original: TextPart[];
  own: TextPart[];
}

/** What says the same, and what nothing stands for in the other text, in stretches. */
export interface Groups {
  groups: Group[];
  missing: TextPart[][];
  extra: TextPart[][];
}

/** A paragraph that was joined to its neighbour is at least this long, and this long beside it. */
const leastLength = 30;
const leastShare = 0.3;
/** How much of what two parts should come to the one has that stands for both. */
const leastWhole = 0.78;

/** Groups two texts by their pairs: a paragraph that was joined to another, or parted from it, is not missing. */
export function groupsOf(
  original: readonly TextPart[],
  own: readonly TextPart[],
  pairs: readonly Pair[],
): Groups {
  const groups = pairs.map(([from, to]): Group => ({ original: part(original, from), own: part(own, to) }));
  const [theirs, ours] = [groups.flatMap((one) => one.original), groups.flatMap((one) => one.own)];
  const ratio = lengthOf(ours) / Math.max(1, lengthOf(theirs));
  const [fromOf, toOf] = [pairs.map(([from]) => from), pairs.map(([, to]) => to)];
  const missing = left(original, fromOf).filter((index) => {
    const group = nearest(groups, fromOf, index, original, (one) => one.original);
    const one = original[index];
    if (!group || !one || !isJoined(one, group.original, group.own, ratio)) return true;
    group.original.push(one);
    return false;
  });
  const extra = left(own, toOf).filter((index) => {
    const group = nearest(groups, toOf, index, own, (one) => one.own);
    const one = own[index];
    if (!group || !one || !isJoined(one, group.own, group.original, 1 / ratio)) return true;
    group.own.push(one);
    return false;
  });
  return { groups, missing: stretches(original, missing), extra: stretches(own, extra) };
}

const part = (list: readonly TextPart[], index: number) => list.slice(index, index + 1);
const lengthOf = (parts: readonly TextPart[]) => parts.reduce((sum, { text }) => sum + text.length, 0);

/** Places of parts that are in no pair; what front matter leaves out is told elsewhere, and references are nothing to read. */
function left(parts: readonly TextPart[], paired: readonly number[]): number[] {
  const taken = new Set(paired);
  return [...parts.keys()].filter((index) => {
    const kind = parts[index]?.kind ?? 'line';
    return !taken.has(index) && !isField(kind) && kind !== 'reference';
  });
}

/** The group of the part before or behind one that is of its kind and in the same place. */
function nearest(
  groups: readonly Group[],
  paired: readonly number[],
  index: number,
  parts: readonly TextPart[],
  side: (group: Group) => TextPart[],
): Group | undefined {
  const like = (other: TextPart | undefined) =>
    other?.kind === parts[index]?.kind && other?.within.join() === parts[index]?.within.join();
  const beside = [index - 1, index + 1].filter((place) => like(parts[place]));
  const found = beside.flatMap((place) => groups[paired.indexOf(place)] ?? []);
  return found.sort((a, b) => lengthOf(side(a)) - lengthOf(side(b)))[0];
}

/** Whether one part, with those of a group, comes to what stands for them on the other side. */
function isJoined(
  one: TextPart,
  beside: readonly TextPart[],
  other: readonly TextPart[],
  ratio: number,
): boolean {
  const [length, others] = [one.text.length, lengthOf(beside)];
  if (one.kind !== 'paragraph' || length < leastLength) return false;
  return length >= leastShare * others && lengthOf(other) >= leastWhole * ratio * (length + others);
}

/** Parts that follow each other, together. */
function stretches(parts: readonly TextPart[], places: readonly number[]): TextPart[][] {
  const found: TextPart[][] = [];
  places.forEach((place, index) => {
    const follows = index > 0 && places[index - 1] === place - 1;
    const one = part(parts, place);
    if (follows) found.at(-1)?.push(...one);
    else found.push(one);
  });
  return found;
}
