import type { Desk } from '../desk.ts';
import type { WorkName } from '../git/repository.ts';
import { waitForLocks } from '../git/wait-for-locks.ts';
import { WorkRefused } from '../git/work-refused.ts';
import { refusedMerge } from './refused-merge.ts';

/** Publishes a work while nobody writes there. Others who are at work with Git are waited for before that, so that nobody's save waits for them. */
export async function alonePublishing<T>(desk: Desk, name: WorkName, job: () => Promise<T>): Promise<T> {
  if (desk.repository)
    await waitForLocks(desk.repository).catch((error: unknown) => {
      throw error instanceof WorkRefused ? refusedMerge(error) : error;
    });
  return desk.alone(name, job);
}
