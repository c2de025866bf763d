import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '../sqlite.ts';
import { isCorruption } from './corruption.ts';

/** Told which process holds the lock, if that is known. */
export type Waiting = (pid: number | undefined) => void;

/** Thrown if a lock is not let go of. */
export class Locked extends Error {
  readonly folder: string;
  readonly pid: number | undefined;
  constructor(folder: string) {
    super(`${folder} is locked`);
    this.folder = folder;
    this.pid = holderOf(folder);
  }
}

/** How long a build waits for another one, in milliseconds. */
const tenMinutes = 10 * 60 * 1000;

/**
 * Waits until no other process works with a folder, and keeps others waiting until it is
 * released. The lock is the operating system's: a process that is killed lets go of it.
 *
 * @param waiting called once, if there is somebody to wait for
 * @param patience how long to wait, in milliseconds; then it throws `Locked`
 * @returns what releases it
 */
export function lockFolder(folder: string, waiting: Waiting = () => {}, patience = tenMinutes): () => void {
  mkdirSync(folder, { recursive: true });
  const database = openLock(folder);
  try {
    if (!isFree(database)) {
      waiting(holderOf(folder));
      database.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`);
    }
  } catch (error) {
    database.close();
    throw isBusy(error) ? new Locked(folder) : error;
  }
  note(folder);
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}

/** Locks several folders, in their order, as `lockFolder` does one. */
export function lockFolders(folders: readonly string[], waiting?: Waiting): () => void {
  const locked: (() => void)[] = [];
  const release = () => {
    for (const one of locked.splice(0)) one();
  };
  try {
    for (const folder of folders) locked.push(lockFolder(folder, waiting));
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

/** The process that took the lock last; `undefined` if that is not known. */
function holderOf(folder: string): number | undefined {
  try {
    return Number(readFileSync(holderFile(folder), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** The file that is locked. Nothing is ever in it, so one that is damaged is replaced. */
function openLock(folder: string): DatabaseSync {
  const file = path.join(folder, 'lock.sqlite');
  const database = new DatabaseSync(file);
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (isBusy(error)) return database;
    database.close();
    if (!isCorruption(error)) throw error;
    rmSync(file);
    return new DatabaseSync(file);
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

const holderFile = (folder: string) => path.join(folder, 'lock.pid');

/** Says who holds the lock. That is for people to read: nothing depends on it. */
function note(folder: string): void {
  try {
    writeFileSync(holderFile(folder), String(process.pid));
  } catch {
    // A disk without room is found out by what needs it.
  }
}
