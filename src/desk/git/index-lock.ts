import { setTimeout as sleep } from 'node:timers/promises';
import { copyIndex, lockIndex, ownIndex, putIndex, unlockIndex } from '../../disk/desk/git-folder.ts';
import { removeFile } from '../../disk/desk/write-file.ts';
import type { Repository } from './repository.ts';
import { WorkRefused } from './work-refused.ts';

/** How often, and how long after each other, the lock is asked for that others have: see `waitForLocks`. */
const asks = 5;
const pauseMs = 100;

/**
 * Changes the index, under the lock that Git has for that: to what it is made into, or not at all. The lock says whose it
 * is, so that a desk that is killed while it has it keeps nobody from publishing once it is started again.
 *
 * @param use told the environment in which Git has that index
 * @throws WorkRefused if others have the lock; then nothing was done
 */
export async function withIndex<T>(
  { gitFolder }: Repository,
  use: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  for (let ask = 1; !lockIndex(gitFolder); ask += 1) {
    if (ask === asks) throw new WorkRefused('desk-git-busy');
    await sleep(pauseMs);
  }
  const own = ownIndex(gitFolder);
  try {
    copyIndex(gitFolder, own);
    const result = await use({ GIT_INDEX_FILE: own });
    putIndex(gitFolder, own);
    return result;
  } finally {
    removeFile(own);
    unlockIndex(gitFolder);
  }
}
