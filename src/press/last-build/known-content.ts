import { type ReadContent, readContent } from '../../disk/content/content.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import type { Roots } from '../../disk/roots.ts';
import { openReader } from '../read-newsroom.ts';
import { withLastBuild } from './with-last-build.ts';

/**
 * All content as its files are, without checks. Files that the last build knows are not parsed again.
 *
 * @param cache the cache folder, absolute
 */
export async function readKnownContent(roots: Roots, cache: string): Promise<ReadContent> {
  const known = await withLastBuild(roots, cache, (store) => store.previous.index());
  return readContent(roots, known ? new IndexCache(known) : new IndexCache(), await openReader());
}
