import { setTimeout as wait } from 'node:timers/promises';

/** Does something with each of many, several at a time; the first failure ends it once those at work have ended. */
export async function inParallel<T>(
  all: readonly T[],
  together: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const rest = [...all].reverse();
  let failed = false;
  const worker = async () => {
    for (let one = rest.pop(); one !== undefined && !failed; one = rest.pop()) {
      await work(one).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(together, all.length) }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Milliseconds before each attempt after the first. */
export const pauses = [250, 1000, 4000];

/** Tries again, after a longer pause each time, what failed for a reason that passes. */
export async function persistently<T>(
  work: () => Promise<T>,
  passes: (error: unknown) => boolean,
  waits: readonly number[] = pauses,
): Promise<T> {
  for (const pause of waits) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error)) throw error;
      await wait(pause);
    }
  }
  return work();
}
