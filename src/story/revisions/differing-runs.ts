import { diffArrays } from 'diff';

/** A stretch in which two versions differ, by places in each. */
export interface Gap {
  removed: number[];
  added: number[];
}

/** A part that both versions have, by its place in each. */
export interface Same {
  kept: number;
  today: number;
}

/**
 * Two versions side by side, in order. Of the many ways to say what differs where parts say the same (`1 | 1` that
 * became `2 | 1`), it is the one in which what is gone and what is new stand in one place.
 */
export function differingRuns(kept: readonly string[], today: readonly string[]): (Same | Gap)[] {
  const runs: (Same | Gap)[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of diffArrays([...kept], [...today]))
    for (let index = 0; index < count; index += 1) {
      if (!added && !removed) runs.push({ kept: from++, today: to++ });
      else if (added) gapAtEnd(runs).added.push(to++);
      else gapAtEnd(runs).removed.push(from++);
    }
  return together(runs, kept, today);
}

const isGap = (run: Same | Gap | undefined): run is Gap => run !== undefined && 'removed' in run;

function gapAtEnd(runs: (Same | Gap)[]): Gap {
  const last = runs.at(-1);
  if (isGap(last)) return last;
  const gap: Gap = { removed: [], added: [] };
  runs.push(gap);
  return gap;
}

/** Brings what was taken out and what was added beside each other where what lies between says the same either way. */
function together(
  runs: readonly (Same | Gap)[],
  kept: readonly string[],
  today: readonly string[],
): (Same | Gap)[] {
  const done: (Same | Gap)[] = [];
  for (const run of runs) {
    const place = isGap(run) ? done.findLastIndex(isGap) : -1;
    const before = done[place];
    const between = done.slice(place + 1).filter((one) => !isGap(one)) as Same[];
    const joined = isGap(before) && isGap(run) ? joinedOver(before, between, run, kept, today) : null;
    if (joined) done.splice(place, done.length - place, ...joined);
    else done.push(run);
  }
  return done;
}

const isApart = (a: Gap, b: Gap) =>
  (a.removed.length === 0 && b.added.length === 0) || (a.added.length === 0 && b.removed.length === 0);

/** One gap instead of two, with what was between them before or behind it; `null` if that says something else. */
function joinedOver(
  before: Gap,
  between: readonly Same[],
  after: Gap,
  kept: readonly string[],
  today: readonly string[],
): (Same | Gap)[] | null {
  if (!isApart(before, after)) return null;
  const [from, to] = [sizeOf(before), sizeOf(after)];
  const moved = (by: Size, sign: number) =>
    between.map((one) => ({ kept: one.kept + sign * by[0], today: one.today + sign * by[1] }));
  const isSame = (all: readonly Same[]) => all.every((one) => kept[one.kept] === today[one.today]);
  // With one side pure, what is between is passed by that side alone.
  const [up, down] = [moved(to, 1), moved(from, -1)];
  const places = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  const [top, end] = [between[0], between.at(-1)];
  if (!top || !end) return null;
  const size: Size = [from[0] + to[0], from[1] + to[1]];
  const gapAt = (one: Same): Gap => ({
    removed: places(one.kept, size[0]),
    added: places(one.today, size[1]),
  });
  if (isSame(up)) return [gapAt({ kept: top.kept - from[0], today: top.today - from[1] }), ...up];
  if (!isSame(down)) return null;
  const last = { kept: end.kept - from[0] + 1, today: end.today - from[1] + 1 };
  return [...down, gapAt(last)];
}
type Size = readonly [removed: number, added: number];
const sizeOf = ({ removed, added }: Gap): Size => [removed.length, added.length];
