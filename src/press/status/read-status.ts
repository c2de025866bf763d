import { exists, look } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { StatusItem } from '../../newsroom/status/states.ts';
import { statusOf } from '../../newsroom/status/status.ts';
import type { Problem } from '../../problems/problem.ts';
import { readKnownContent } from '../known-content.ts';
import { openReader } from '../read-newsroom.ts';
import { isStaleRecording } from '../recordings/stale.ts';

/** What a desk asks in the morning. */
export interface NewsroomStatus {
  items: StatusItem[];
  /** The time zone of the publication. */
  timeZone: string;
  /** Files with mistakes, of which nothing can be told. */
  unread: string[];
}

/**
 * What remains to be done in a newsroom at a moment. Files that the last build knows are not parsed again.
 *
 * @param cache the cache folder, absolute
 * @returns the problems if the publication itself can't be read
 */
export async function readStatus(
  roots: Roots,
  cache: string,
  now: number,
): Promise<NewsroomStatus | { problems: Problem[] }> {
  const { content, problems } = await readKnownContent(roots, cache);
  if (!content) return { problems };
  const writtenAt = (file: string) => {
    const place = pathOf(roots, file);
    return exists(place) ? Math.trunc(look(place).mtimeMs) : null;
  };
  const reader = await openReader();
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    items: statusOf({
      content,
      now,
      writtenAt,
      isStaleRecording: (one) => isStaleRecording(roots, one, reader),
    }),
    timeZone: content.publication.timeZone,
    unread: [...new Set(errors.map(({ file }) => file))],
  };
}
