import { type ReadContent, readContent } from '../disk/content/content.ts';
import { IndexCache } from '../disk/content/index-cache.ts';
import { exists } from '../disk/files.ts';
import type { Roots } from '../disk/roots.ts';
import { Store } from '../disk/store/store.ts';
import { storeFile } from '../disk/store/store-file.ts';
import { codeDigest } from './code.ts';
import { openReader } from './read-newsroom.ts';

/**
 * All content as its files are, without checks. Files that the last build knows are not parsed again.
 *
 * @param cache the cache folder, absolute
 */
export async function readKnownContent(roots: Roots, cache: string): Promise<ReadContent> {
  return readContent(roots, knownIndex(roots, cache), await openReader());
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
