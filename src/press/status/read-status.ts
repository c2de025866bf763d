import { readContent } from '../../disk/content/content.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import { exists, look } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { Store } from '../../disk/store/store.ts';
import { storeFile } from '../../disk/store/store-file.ts';
import type { StatusItem } from '../../newsroom/status/states.ts';
import { statusOf } from '../../newsroom/status/status.ts';
import type { Problem } from '../../problems/problem.ts';
import { codeDigest } from '../code.ts';
import { openReader } from '../read-newsroom.ts';

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
  const reader = await openReader();
  const { content, problems } = readContent(roots, knownIndex(roots, cache), reader);
  if (!content) return { problems };
  const writtenAt = (file: string) => {
    const place = pathOf(roots, file);
    return exists(place) ? Math.trunc(look(place).mtimeMs) : null;
  };
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    items: statusOf({ content, now, writtenAt }),
    timeZone: content.publication.timeZone,
    unread: [...new Set(errors.map(({ file }) => file))],
  };
}

/** What the last build by this code learnt of every file; nothing if there is none, or it can't be read. */
function knownIndex(roots: Roots, cache: string): IndexCache {
  if (!exists(storeFile(cache))) return new IndexCache();
  try {
    const store = Store.reader(cache);
    try {
      const isOurs = store.meta('code') === codeDigest(roots, cache);
      return isOurs ? new IndexCache(store.previous.index()) : new IndexCache();
    } finally {
      store.close();
    }
  } catch {
    return new IndexCache();
  }
}
