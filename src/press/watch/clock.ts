/** A clock that can be waited for. Instants are milliseconds since 1970-01-01 UTC. */
export interface Clock {
  now(): number;
  /**
   * Calls once, when the clock shows an instant or earlier: whoever is called looks at the time again.
   *
   * @param at `Infinity` for no particular instant
   * @returns what calls it off
   */
  wakeAt(at: number, wake: () => void): () => void;
}

/** How long to sleep at most, in milliseconds: the clock may be set, and timers count only so far. */
const longest = 60_000;

/** A clock of which somebody tells the time, such as `Date.now`; it goes on by itself. */
export const runningClock = (now: () => number): Clock => ({
  now,
  wakeAt: (at, wake) => {
    const timer = setTimeout(wake, Math.min(Math.max(at - now(), 0), longest));
    return () => clearTimeout(timer);
  },
});
