import { ChangeSet, type ChangeSpec, Text } from '@codemirror/state';
import { diffLines } from 'diff';

/** What makes one text of another, line by line. */
export function changesBetween(was: string, now: string): ChangeSet {
  const specs: ChangeSpec[] = [];
  let place = 0;
  for (const { value, added, removed } of diffLines(was, now)) {
    if (added) specs.push({ from: place, insert: Text.of(value.split('\n')) });
    if (removed) specs.push({ from: place, to: place + value.length });
    if (!added) place += value.length;
  }
  return ChangeSet.of(specs, was.length);
}

/**
 * Two newer versions of a text in one, if they changed different places of it.
 *
 * @returns `null` if both changed the same lines, or lines beside each other: then a person decides
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const [ours, others] = [changesBetween(base, mine), changesBetween(base, theirs)];
  if (touch(ours, others)) return null;
  return others
    .map(ours)
    .apply(Text.of(mine.split('\n')))
    .toString();
}

function touch(a: ChangeSet, b: ChangeSet): boolean {
  let found = false;
  a.iterChangedRanges((from, to) => {
    if (b.touchesRange(from, to)) found = true;
  });
  return found;
}
