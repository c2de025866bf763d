/** How many wrong passwords are heard in a span of time, and how long that is, in milliseconds. */
export interface AttemptLimits {
  span: number;
  /** For one name from one address, for one name from anywhere, from one address for any name. */
  pair: number;
  name: number;
  address: number;
}

export const attemptLimits: AttemptLimits = { span: 15 * 60_000, pair: 5, name: 50, address: 20 };

/** Names and addresses that are remembered; the oldest go first. */
const most = 20_000;

/** Counts wrong passwords, so that nobody can try many. */
export class Attempts {
  readonly #limits: AttemptLimits;
  readonly #clock: () => number;
  readonly #failed = new Map<string, { count: number; until: number }>();

  constructor(clock: () => number, limits = attemptLimits) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** How long to wait before the next try is heard, in milliseconds; 0 if it is. A try counts as wrong until `succeeded`. */
  begin(name: string, address: string): number {
    const now = this.#clock();
    const keys = this.#keys(name, address);
    const waits = keys.map(([key, limit]) => {
      const known = this.#failed.get(key);
      return known && known.until > now && known.count >= limit ? known.until - now : 0;
    });
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    for (const [key] of keys) this.#count(key, now);
    return 0;
  }

  succeeded(name: string, address: string): void {
    for (const [key] of this.#keys(name, address)) {
      const known = this.#failed.get(key);
      if (known) known.count = Math.max(0, known.count - 1);
    }
  }

  #keys(name: string, address: string): [string, number][] {
    const { pair, name: ofName, address: ofAddress } = this.#limits;
    const short = name.slice(0, 64);
    return [
      [`pair ${address} ${short}`, pair],
      [`name ${short}`, ofName],
      [`address ${address}`, ofAddress],
    ];
  }

  #count(key: string, now: number): void {
    const known = this.#failed.get(key);
    const current = known && known.until > now ? known : { count: 0, until: now + this.#limits.span };
    current.count += 1;
    this.#failed.delete(key);
    this.#failed.set(key, current);
    const [oldest] = this.#failed.keys();
    if (this.#failed.size > most && oldest !== undefined) this.#failed.delete(oldest);
  }
}
