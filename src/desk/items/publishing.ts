import type { Desk } from '../desk.ts';
import { withIndexLock } from '../git/index-lock.ts';
import { Deadline, waitForLocks } from '../git/locks.ts';
import type { WorkName } from '../git/repository.ts';

/**
 * Publishes a work while nobody writes there. Others who are at work with Git are waited for before that, so that nobody's
 * save waits for them; if somebody is faster then, they are waited for again.
 *
 * @param look what comes before anything is changed; it gives what is then done under the lock of the index
 * @throws WorkRefused if others keep a lock; then nothing was done
 */
export function publishing<T>(desk: Desk, name: WorkName, look: () => Promise<() => Promise<T>>): Promise<T> {
  const { repository } = desk;
  if (!repository) return desk.alone(name, async () => (await look())());
  return desk.counted(async () => {
    const deadline = new Deadline();
    for (;;) {
      await waitForLocks(repository, name, deadline);
      const done = await desk.alone(name, async () => {
        const job = await look();
        return desk.aloneOnMain(() => withIndexLock(repository, job));
      });
      if (done) return done.result;
      await deadline.pause();
    }
  });
}
