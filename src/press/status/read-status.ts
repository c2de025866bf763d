import type { Roots } from '../../disk/roots.ts';
import { statusItems } from '../../newsroom/status/status.ts';
import { withLastBuild } from '../last-build/with-last-build.ts';
import { knownTasks } from './known-tasks.ts';
import { asksRecordings, momentIn } from './moment.ts';
import type { ReadStatus } from './read-all.ts';

/**
 * What remains to be done in a newsroom at a moment. What the last build found out is not found out again, but in
 * newsrooms in which a machine reads texts aloud: what recordings should say is in the texts alone.
 *
 * @param cache the cache folder, absolute
 * @param now milliseconds since 1970-01-01 UTC
 */
export async function readStatus(roots: Roots, cache: string, now: number): Promise<ReadStatus> {
  const known = await withLastBuild(roots, cache, (store) => knownTasks(roots, store, now));
  if (!known || known.tasks.some(asksRecordings)) {
    // To read texts, a parser and much else is loaded.
    const { readAllStatus } = await import('./read-all.ts');
    return readAllStatus(roots, cache, now);
  }
  const { tasks, publication } = known;
  return {
    items: statusItems(tasks, momentIn(roots, now)),
    timeZone: publication.timeZone,
    unread: [...new Set(tasks.flatMap(({ mistaken }) => mistaken))].sort(),
  };
}
