import type { WorkRefused } from '../git/work-refused.ts';
import { conflictParts } from '../merge/merge.ts';
import type { Conflict } from '../protocol.ts';
import { deskProblem, Refused, refuse } from '../refused.ts';

/**
 * Tells of texts that were published meanwhile with other words in the same lines: both are shown, as when two save.
 *
 * @param mine `content/…` → the text that the user had, where it is another than the one that was saved last
 */
export function refusedMerge(
  { rule, contested, file }: WorkRefused,
  mine: ReadonlyMap<string, string> = new Map(),
): Refused {
  const [first, ...others] = contested.map((one): Conflict => {
    const name = `content/${one.file}`;
    const sides = { base: one.base, theirs: one.main, mine: mine.get(name) ?? one.own };
    const parts = conflictParts(sides.base, sides.mine, sides.theirs);
    return { problems: [deskProblem(rule, { file: name })], ...sides, parts };
  });
  if (!first) return refuse(rule, file === undefined ? {} : { file });
  return new Refused(409, first.problems, { ...first, others });
}
