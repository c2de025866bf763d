import { diffArrays } from 'diff';

/**
 * Which version of a text this is: short digests of its title, its description and each of its
 * blocks. A translation keeps the version it was made from, as one line of front matter.
 */
export interface Revision {
  digests: readonly string[];
  /** The words each part begins with, to find it on the page. */
  openings: readonly string[];
}

/** A part of the original that is not what the translation was made from. */
export interface Change {
  /** Its place in today's revision of the original; where something was taken out, what follows. */
  today: number;
  /** Its place in the revision that was translated; where something was put in, what follows. */
  kept: number;
}

/** A revision as front matter keeps it. */
export function formatRevision({ digests }: Pick<Revision, 'digests'>): string {
  return digests.join(' ');
}

/** How many parts a kept revision has. */
export function countParts(kept: string): number {
  return kept.split(/\s+/).length;
}

/** What changed since a revision was kept, in the order of today's text. Parts that only moved count. */
export function changesSince(revision: string, { digests }: Pick<Revision, 'digests'>): Change[] {
  const before = revision.split(/\s+/);
  if (before.join(' ') === digests.join(' ')) return [];
  return gapsBetween(before, digests).flatMap(({ today, kept, added, removed }) =>
    Array.from({ length: Math.max(added, removed) }, (_, index) => ({
      today: today + Math.min(index, added),
      kept: kept + Math.min(index, removed),
    })),
  );
}

/** A stretch in which two lists differ: where it begins in each, and how long it is there. */
interface Gap {
  today: number;
  kept: number;
  added: number;
  removed: number;
}

function gapsBetween(before: readonly string[], after: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { today: 0, kept: 0, added: 0, removed: 0 };
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    if (added) gap.added += count;
    else if (removed) gap.removed += count;
    else {
      gaps.push(gap);
      const { today, kept } = gap;
      gap = { today: today + gap.added + count, kept: kept + gap.removed + count, added: 0, removed: 0 };
    }
  }
  return [...gaps, gap];
}
