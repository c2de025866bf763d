import { exists } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { isUnreadable } from '../../disk/store/corruption.ts';
import { Store } from '../../disk/store/store.ts';
import { storeFile } from '../../disk/store/store-file.ts';
import { codeDigest } from '../code.ts';

/** Asks what the last build by this code has recorded; `null` if there is none, or it can't be read. */
export async function withLastBuild<T>(
  roots: Roots,
  cache: string,
  ask: (store: Store) => T | Promise<T>,
): Promise<T | null> {
  if (!exists(storeFile(cache))) return null;
  let store: Store | undefined;
  try {
    store = Store.reader(cache);
    return store.meta('code') === codeDigest(roots, cache) ? await ask(store) : null;
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  } finally {
    store?.close();
  }
}
