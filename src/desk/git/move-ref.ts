import { GitError, runGit } from '../../press/git/git.ts';
import { Deadline, isOfOne, waitToMove } from './locks.ts';
import type { Repository } from './repository.ts';
import { WorkRefused } from './work-refused.ts';

/** How Git says that a name is locked, or all of them are. */
const locked = /nable to create (?:'|file )(.+\.(?:lock|new))'?: File exists/;

/**
 * Lets a name point to a commit, unless somebody else changed it: then it throws. `null` takes the name away. A lock of it
 * that a killed process left is removed.
 *
 * @throws WorkRefused if others keep the lock
 */
export async function moveRef(
  repository: Repository,
  ref: string,
  to: string | null,
  from: string | null,
): Promise<void> {
  const before = from ?? '0'.repeat(40);
  const args = to
    ? ['update-ref', ref, to, before]
    : ['-c', 'core.packedRefsTimeout=100', 'update-ref', '-d', ref, before];
  const deadline = new Deadline();
  for (;;) {
    try {
      await runGit(repository.folder, args);
      return;
    } catch (error) {
      const [, lock] = (error instanceof GitError && locked.exec(error.message)) || [];
      if (lock === undefined) throw error;
      // That of all names was waited for before anybody's job.
      if (!isOfOne(lock)) throw new WorkRefused('desk-git-busy');
      await waitToMove(repository, ref, lock, deadline);
    }
  }
}
