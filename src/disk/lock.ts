import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a build waits for another one, in milliseconds. */
const patience = 10 * 60 * 1000;

/**
 * Waits until no other process works with this cache folder, and keeps others waiting until it is
 * released. The lock is the operating system's: a process that is killed lets go of it.
 *
 * @returns what releases it
 */
export function lockCache(cache: string): () => void {
  mkdirSync(cache, { recursive: true });
  const database = new DatabaseSync(path.join(cache, 'lock.sqlite'), { timeout: patience });
  database.exec('BEGIN EXCLUSIVE');
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}
