import type { WorkName } from './git/repository.ts';

/** Who writes when. */
export interface Jobs {
  /** Runs one job at a time of those on the same work: nobody else writes there meanwhile. */
  alone<T>(work: WorkName, job: () => Promise<T>): Promise<T>;
  /** Runs one job at a time of those that move main. Asked for inside of a job on a work, never the other way round. */
  aloneOnMain<T>(job: () => Promise<T>): Promise<T>;
  /** Runs what begins with waiting for others, as a job that is in no queue yet. */
  counted<T>(job: () => Promise<T>): Promise<T>;
  /** Resolves when no job is left. */
  idle(): Promise<void>;
}

/** Queues in each of which a job waits for those before it. */
export function createJobs(): Jobs {
  const works = new Map<WorkName, Promise<void>>();
  const main = new Map<'main', Promise<void>>();
  const running = new Set<Promise<void>>();
  const counted = <T>(job: () => Promise<T>): Promise<T> => {
    const result = job();
    const end: Promise<void> = settled(result).then(() => void running.delete(end));
    running.add(end);
    return result;
  };
  return {
    alone: (work, job) => counted(() => inQueue(works, work, job)),
    aloneOnMain: (job) => inQueue(main, 'main', job),
    counted,
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Runs a job after those that are in the same queue. */
function inQueue<K, T>(ends: Map<K, Promise<void>>, name: K, job: () => Promise<T>): Promise<T> {
  const result = (ends.get(name) ?? Promise.resolve()).then(job);
  const end: Promise<void> = settled(result).then(() => {
    if (ends.get(name) === end) ends.delete(name);
  });
  ends.set(name, end);
  return result;
}

/** Resolves when something has ended, however. */
const settled = (one: Promise<unknown>): Promise<void> =>
  one.then(
    () => {},
    () => {},
  );
