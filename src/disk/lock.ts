import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from './damage.ts';

/** Told which process holds the lock, if that is known. */
export type Waiting = (pid: number | undefined) => void;

/** How long a build waits for another one, in milliseconds. */
const tenMinutes = 10 * 60 * 1000;

/**
 * Waits until no other process works with this cache folder, and keeps others waiting until it is
 * released. The lock is the operating system's: a process that is killed lets go of it.
 *
 * @param waiting called once, if there is somebody to wait for
 * @param patience how long to wait, in milliseconds; then it throws SQLITE_BUSY
 * @returns what releases it
 */
export function lockCache(cache: string, waiting: Waiting = () => {}, patience = tenMinutes): () => void {
  mkdirSync(cache, { recursive: true });
  const database = openLock(cache);
  try {
    if (!isFree(database)) {
      waiting(holderOf(cache));
      database.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`);
    }
  } catch (error) {
    database.close();
    throw error;
  }
  note(cache);
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}

/** The process that took the lock last; `undefined` if that is not known. */
export function holderOf(cache: string): number | undefined {
  try {
    return Number(readFileSync(holderFile(cache), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** The file that is locked. Nothing is ever in it, so one that is damaged is replaced. */
function openLock(cache: string): DatabaseSync {
  const file = path.join(cache, 'lock.sqlite');
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (isBusy(error)) return database;
    database.close();
    if (!isDamage(error)) throw error;
    rmSync(file);
    return new DatabaseSync(file, { timeout: 0 });
  }
  return database;
}

function isFree(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === 5;

const holderFile = (cache: string) => path.join(cache, 'lock.pid');

/** Says who holds the lock. That is for people to read: nothing depends on it. */
function note(cache: string): void {
  try {
    writeFileSync(holderFile(cache), String(process.pid));
  } catch {
    // A disk without room is found out by what needs it.
  }
}
