import { usualLimits } from '../../publication/house-style.ts';
import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

const word = /\p{L}[\p{L}\p{M}\p{N}'’.-]*/gu;

/**
 * A long run of another script inside a text: screen readers and browsers are not told its
 * language. A block that is wholly in another script is marked by itself.
 */
export function foreignRuns({ passages, edition, native }: ProseDocument): ProseFinding[] {
  const limit = edition.limits?.foreignWords ?? usualLimits.foreignWords;
  return passages.flatMap((passage) => {
    const runs: { start: number; end: number; count: number }[] = [];
    let open = false;
    for (const { 0: one, index: start } of passage.text.matchAll(word)) {
      const run = open ? runs.at(-1) : undefined;
      const end = start + one.length;
      open = !native.test(one);
      if (open && run) Object.assign(run, { end, count: run.count + 1 });
      else if (open) runs.push({ start, end, count: 1 });
    }
    return runs
      .filter(({ count }) => count > limit)
      .map((run) => findingIn(passage, run, 'foreign-run', { count: run.count, limit }));
  });
}
