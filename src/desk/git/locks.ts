import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeFile } from '../../disk/desk/write-file.ts';
import { exists, fingerprint, lookAt } from '../../disk/files.ts';
import { branchOf, mainOf, type Repository, type WorkName } from './repository.ts';
import { WorkRefused } from './work-refused.ts';

const pauseMs = 100;
/** How many pauses somebody waits for others, all in all. */
const most = 150;
/** Git has the lock of one name for as long as it writes a line: one that stays for so many pauses is nobody's any more. */
const left = 100;
/** How many of them for the lock of all names. */
const mostOfAll = 50;
/** A lock of all names that is so old, in milliseconds, is of no Git that is still at work. */
const oldMs = 60 * 60 * 1000;
/** Of all names, and what Git writes while it has that; of the index. */
const [ofAll, draftOfAll, ofIndex] = ['packed-refs.lock', 'packed-refs.new', 'index.lock'];

/** How long somebody still waits for others. */
export class Deadline {
  #pauses = most;

  /** @throws WorkRefused if there is none left */
  async pause(): Promise<void> {
    if (this.#pauses === 0) throw new WorkRefused('desk-git-busy');
    this.#pauses -= 1;
    await sleep(pauseMs);
  }
}

/** Whether a lock is that of one name: of a branch, or HEAD. */
export const isOfOne = (lock: string): boolean =>
  ![ofAll, draftOfAll, ofIndex].some((name) => name === path.basename(lock));

/** The lock that Git has for a name, absolute: each work tree has a HEAD of its own, and all share the others. */
const lockOf = ({ gitFolder, commonFolder }: Repository, ref: string): string =>
  path.join(ref === 'HEAD' ? gitFolder : commonFolder, `${ref}.lock`);

/**
 * Waits until nobody else is at work on what is changed as a work is published or discarded: HEAD, main, the branch, the
 * index, and for some time all names. Locks of one name that a killed Git left are removed.
 *
 * @throws WorkRefused if others keep one
 */
export async function waitForLocks(
  repository: Repository,
  work: WorkName,
  deadline: Deadline,
): Promise<void> {
  const main = await mainOf(repository);
  const refs = ['HEAD', ...(main ? [main] : []), branchOf(work)];
  const locks = refs.map((ref) => lockOf(repository, ref));
  await waitFor([path.join(repository.gitFolder, ofIndex), ...locks], deadline);
  const all = path.join(repository.commonFolder, ofAll);
  // That of all names keeps only branches from ending, which then end later.
  for (let pauses = 0; exists(all) && pauses < mostOfAll; pauses += 1) await deadline.pause();
}

/** Waits until locks are gone; removes those of one name that never go. */
async function waitFor(locks: readonly string[], deadline: Deadline): Promise<void> {
  const same = new Map<string, number>();
  for (let there = locks.filter(exists); there.length > 0; there = locks.filter(exists)) {
    await deadline.pause();
    for (const lock of there) {
      const look = `${lock} ${lookOf(lock)}`;
      const pauses = (same.get(look) ?? 0) + 1;
      same.set(look, pauses);
      if (pauses === left && isOfOne(lock)) removeFile(lock);
    }
  }
}

/** Waits for a lock that keeps a name from being moved, and for the one of the name with it: a killed Git leaves both. */
export async function waitToMove(
  repository: Repository,
  ref: string,
  lock: string,
  deadline: Deadline,
): Promise<void> {
  await waitFor([lock, lockOf(repository, ref)], deadline);
}

const lookOf = (file: string): string => {
  const stats = lookAt(file);
  return stats ? fingerprint(stats) : '';
};

/** Removes a lock of all names that a killed Git left long ago, which it would ask a person to do. */
export function removeOldLocks({ commonFolder }: Repository, now: number): void {
  const [lock, draft] = [path.join(commonFolder, ofAll), path.join(commonFolder, draftOfAll)];
  const isOld = (file: string) => (lookAt(file)?.mtimeMs ?? 0) < now - oldMs;
  if (isOld(lock) && isOld(draft)) for (const file of [draft, lock]) removeFile(file);
}
