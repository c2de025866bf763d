import leven from 'leven';

/** The candidates that a mistyped or shortened name may mean, the likeliest first; none if none is close enough. */
export function closestAmong(name: string, candidates: Iterable<string>, most: number): string[] {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const all = [...new Set(candidates)].map((candidate) => ({ candidate, distance: leven(name, candidate) }));
  const mistyped = all.filter(({ distance }) => distance <= limit);
  const shortened = all.filter(({ candidate, distance }) => distance > limit && isPartOf(name, candidate));
  const near = (a: { distance: number }, b: { distance: number }) => a.distance - b.distance;
  return [...mistyped.toSorted(near), ...shortened.toSorted(near)]
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** The candidate closest to a mistyped or shortened name, if one is close enough to be meant. */
export const closest = (name: string, candidates: Iterable<string>): string | undefined =>
  closestAmong(name, candidates, 1)[0];

const separators = /[^\p{L}\p{M}\p{N}]+/u;
/** Letters that a part of a name has at least, to say which one is meant. */
const leastLetters = 3;

/** Whether all words of a name are words of another, in whatever order; the last may be cut short. */
function isPartOf(name: string, whole: string): boolean {
  const words = name.split(separators).filter((word) => word !== '');
  const known = whole.split(separators);
  const last = words.at(-1) ?? '';
  if (words.join('').length < leastLetters) return false;
  return (
    words.slice(0, -1).every((word) => known.includes(word)) && known.some((word) => word.startsWith(last))
  );
}
