import { performance } from 'node:perf_hooks';

/** Times the steps of a build. For people to read: nothing that is published depends on it. */
export interface Stopwatch {
  /** Notes the milliseconds since the last lap under a name. */
  lap(name: string): void;
  readonly ms: Record<string, number>;
}

export function stopwatch(): Stopwatch {
  const ms: Record<string, number> = {};
  let last = performance.now();
  return {
    ms,
    lap: (name) => {
      const now = performance.now();
      ms[name] = Math.round(now - last);
      last = now;
    },
  };
}
