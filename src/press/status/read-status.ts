import { exists, look } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { StatusItem } from '../../newsroom/status/states.ts';
import { statusOf } from '../../newsroom/status/status.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Article } from '../../story/article.ts';
import { readKnownContent } from '../known-content.ts';
import { openReader } from '../read-newsroom.ts';
import { isMade, isStaleRecording } from '../recordings/stale.ts';

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
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    items: statusOf({
      content,
      now,
      writtenAt,
      isStaleRecording: await staleRecordingIn(roots, content.articles),
    }),
    timeZone: content.publication.timeZone,
    unread: [...new Set(errors.map(({ file }) => file))],
  };
}

/** A parser takes time to load, and only texts that a machine has read aloud are asked for. */
async function staleRecordingIn(roots: Roots, articles: readonly Article[]) {
  if (!articles.some(({ audio }) => audio && isMade(audio.src))) return undefined;
  const reader = await openReader();
  return (article: Article) => isStaleRecording(roots, article, reader);
}
