import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exists } from '../files.ts';
import { DatabaseSync } from '../sqlite.ts';
import { blockSize, forgetSums, isAsNoted, isNoted, noteSums } from './sums.ts';

/** The store's file in a cache folder. */
export const storeFile = (cache: string) => path.join(cache, 'store.sqlite');

/**
 * Whether a store's file holds what it held when it was left. SQLite does not see every bit that flipped.
 * One that other programs or older versions left counts as none.
 */
export function stateOf(file: string): 'sound' | 'damaged' | 'none' {
  if (!exists(file) || !isNoted(file)) return 'none';
  return isAsNoted(file) ? 'sound' : 'damaged';
}

/**
 * Opens a store's file. What is written is kept in its log, which has sums of its own, until `settle`.
 * So the file is always as it was left, even if the process is killed.
 */
export function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0');
  return database;
}

/** Brings all that was written into the file, and notes what it holds then. */
export function settle(database: DatabaseSync, file: string): void {
  const changed = loggedBlocks(`${file}-wal`);
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
  // Somebody who reads it, or removed it, is in the way.
  if (busy !== 0 || !exists(file)) forgetSums(file);
  else noteSums(file, changed);
}

/** Does what is to be done wholly or not at all, in one transaction. */
export function atOnce(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Removes a store's file, and whatever lies beside it. */
export function removeStore(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
  forgetSums(file);
}

/** Sizes in a log, and where things stand in it: https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
const log = { header: 32, pageSizeAt: 8, frameHeader: 24 };

/** The blocks of the store's file that the pages in its log belong to. */
function loggedBlocks(file: string): Set<number> {
  const blocks = new Set<number>();
  if (!exists(file)) return blocks;
  const handle = openSync(file, 'r');
  try {
    const word = Buffer.alloc(4);
    const wordAt = (place: number) =>
      readSync(handle, word, 0, word.length, place) === word.length ? word.readUInt32BE() : 0;
    const pageSize = wordAt(log.pageSizeAt);
    for (
      let at = log.header, page = wordAt(at);
      page > 0;
      at += log.frameHeader + pageSize, page = wordAt(at)
    )
      blocks.add(Math.floor(((page - 1) * pageSize) / blockSize));
  } finally {
    closeSync(handle);
  }
  return blocks;
}
