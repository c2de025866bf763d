import type { InboxFile } from '../../disk/import/inbox.ts';

/** What is known of a file that waits. */
export interface Sighting {
  look: string;
  /** When it was first seen so. */
  since: number;
  /** When to ask for it again. */
  due: number;
  /** Whether another file may complete it. */
  waits?: boolean;
}

/** The files of an inbox as they were last seen. Moments are milliseconds since 1970-01-01 UTC. */
export class Sightings {
  readonly #all = new Map<string, Sighting>();
  readonly #settle: number;

  /** @param settle how long a file must not have changed before it is ready, in milliseconds */
  constructor(settle: number) {
    this.#settle = settle;
  }

  /** Forgets what is there no more. */
  keep(files: readonly InboxFile[]): void {
    const names = new Set(files.map(({ name }) => name));
    for (const name of this.#all.keys()) if (!names.has(name)) this.#all.delete(name);
  }

  forget({ name }: InboxFile): void {
    this.#all.delete(name);
  }

  /** A file as it is now; one that has changed since is seen for the first time. */
  see({ name, look, writtenAt }: InboxFile, now: number): Sighting {
    const known = this.#all.get(name);
    if (known?.look === look) return known;
    const due = Math.min(writtenAt, now) + this.#settle;
    const sighting = { look, since: now, due };
    this.#all.set(name, sighting);
    return sighting;
  }

  /** A file has come that others may have waited for. */
  wakeWaiting(): void {
    for (const one of this.#all.values()) if (one.waits) one.due = 0;
  }

  /** When the next file is ready. */
  next(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...[...this.#all.values()].map(({ due }) => due));
  }
}
