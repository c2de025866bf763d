import { copyIndex, lockIndex, ownIndex, putIndex, unlockIndex } from '../../disk/desk/git-folder.ts';
import { removeFile } from '../../disk/desk/write-file.ts';
import type { Repository } from './repository.ts';

/**
 * Does something under the lock that Git has for the index. The lock says whose it is, so that a desk that is killed while
 * it has it keeps nobody from publishing once it is started again.
 *
 * @returns `null` if others have the lock; then nothing was done
 */
export async function withIndexLock<T>(
  { gitFolder }: Repository,
  job: () => Promise<T>,
): Promise<{ result: T } | null> {
  if (!lockIndex(gitFolder)) return null;
  try {
    return { result: await job() };
  } finally {
    unlockIndex(gitFolder);
  }
}

/**
 * Changes the index, whose lock one has: to what it is made into, or not at all.
 *
 * @param use told the environment in which Git has that index
 */
export async function changeIndex<T>(
  { gitFolder }: Repository,
  use: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const own = ownIndex(gitFolder);
  try {
    copyIndex(gitFolder, own);
    const result = await use({ GIT_INDEX_FILE: own });
    putIndex(gitFolder, own);
    return result;
  } finally {
    removeFile(own);
  }
}
