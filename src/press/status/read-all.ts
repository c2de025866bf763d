import type { Roots } from '../../disk/roots.ts';
import type { StatusItem } from '../../newsroom/status/states.ts';
import { openTasks, statusItems } from '../../newsroom/status/status.ts';
import type { Problem } from '../../problems/problem.ts';
import { readKnownContent } from '../last-build/known-content.ts';
import { openReader } from '../read-newsroom.ts';
import { staleRecordingsIn } from '../recordings/stale.ts';
import { asksRecordings, momentIn } from './moment.ts';

/** What a desk asks in the morning. */
export interface NewsroomStatus {
  items: StatusItem[];
  /** The time zone of the publication. */
  timeZone: string;
  /** Files with mistakes, of which nothing can be told. */
  unread: string[];
}

/** The problems if the publication itself can't be read. */
export type ReadStatus = NewsroomStatus | { problems: Problem[] };

/** The status of a newsroom from all of its content. */
export async function readAllStatus(roots: Roots, cache: string, now: number): Promise<ReadStatus> {
  const { content, problems } = await readKnownContent(roots, cache);
  if (!content) return { problems };
  const tasks = openTasks(content);
  const errors = problems.filter(({ severity }) => severity === 'error');
  // A parser takes time to load, and only texts that a machine has read aloud are asked for.
  const isStale = tasks.some(asksRecordings)
    ? staleRecordingsIn(roots, content.articles, await openReader())
    : undefined;
  return {
    items: statusItems(tasks, momentIn(roots, now, isStale)),
    timeZone: content.publication.timeZone,
    unread: [...new Set(errors.map(({ file }) => file))].sort(),
  };
}
