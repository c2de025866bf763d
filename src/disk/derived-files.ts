import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { seal, unseal } from './checksum.ts';
import { digest, exists, read } from './files.ts';

/** Keeps what took long to make in a folder, named by everything that it was made from. */
export interface DerivedFiles {
  /** The bytes that were made from this, or that `make` makes now. Several threads may ask at once. */
  get(from: readonly unknown[], make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/**
 * @param cache the cache folder, absolute; a folder in it is made when it is first written to. A file
 *   in there that lost or changed bytes is made again.
 */
export function openDerivedFiles(cache: string): DerivedFiles {
  const folder = path.join(cache, 'made');
  return {
    get: async (from, make) => {
      const file = path.join(folder, digest(JSON.stringify(from)));
      const kept = exists(file) ? unseal(read(file)) : null;
      if (kept) return kept;
      const bytes = await make();
      mkdirSync(folder, { recursive: true });
      const draft = `${file}.${process.pid}-${threadId}`;
      writeFileSync(draft, seal(bytes));
      renameSync(draft, file);
      return bytes;
    },
  };
}
