import { setTimeout as sleep } from 'node:timers/promises';
import { removeFile } from '../../disk/desk/write-file.ts';
import { fingerprint, lookAt } from '../../disk/files.ts';
import { GitError, runGit } from '../../press/git/git.ts';
import type { Repository } from './repository.ts';

/** How Git says that a name is locked. */
const locked = /Unable to create '(.+\.lock)': File exists/;
/** Of all names, which takes time. */
const isOfAll = /packed-refs\.lock$/;
/** Git has the lock of one name for as long as it writes a line: one that stays for so long is nobody's any more. */
const leftMs = 10_000;
const pauseMs = 100;
const tries = 5;

/**
 * Lets a name point to a commit, unless somebody else changed it: then it throws. `null` takes the name away. A lock of it
 * that a killed process left is removed.
 */
export async function moveRef(
  { folder }: Repository,
  ref: string,
  to: string | null,
  from: string | null,
): Promise<void> {
  const before = from ?? '0'.repeat(40);
  const args = to ? ['update-ref', ref, to, before] : ['update-ref', '-d', ref, before];
  for (let round = 1; ; round += 1) {
    try {
      await runGit(folder, args);
      return;
    } catch (error) {
      const [, lock] = (error instanceof GitError && locked.exec(error.message)) || [];
      if (lock === undefined || round === tries) throw error;
      await waitFor(lock);
    }
  }
}

/** Waits until a lock is gone or another one; removes it if it never is. */
async function waitFor(lock: string): Promise<void> {
  const look = () => {
    const stats = lookAt(lock);
    return stats ? fingerprint(stats) : null;
  };
  const first = look();
  for (let waited = 0; waited < leftMs; waited += pauseMs) {
    await sleep(pauseMs);
    if (look() !== first) return;
  }
  if (!isOfAll.test(lock)) removeFile(lock);
}
