import type { DeskEvent, Kind, Person } from './protocol.ts';

/** How long somebody is present who does not say so again, in milliseconds. */
const presenceLasts = 45_000;

/** Where somebody is. */
interface Seen {
  user: Person;
  kind: Kind;
  id: string;
  at: number;
}

/** Those of some people who are not this user. */
export const others = (people: readonly Person[], user: string): Person[] =>
  people.filter(({ id }) => id !== user);

/** Tells browsers what happens, and knows who looks at what. */
export class Hub {
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  readonly #seen = new Map<string, Seen>();
  readonly #told = new Map<string, string | null>();
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** @returns what ends it */
  listen(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Whether a file was told to have changed to what it is by now; from here on it counts as told. @param file `content/…` */
  isTold(file: string, digest: string | null): boolean {
    const isSame = this.#told.get(file) === digest;
    this.#told.set(file, digest);
    return isSame;
  }

  /** Somebody says where they are; `null` when they leave. @param window which of their windows it is */
  see(window: string, user: Person, item: { kind: Kind; id: string } | null): void {
    const before = this.#seen.get(window);
    if (item) this.#seen.set(window, { user, ...item, at: this.#clock() });
    else this.#seen.delete(window);
    const places = [before, item].filter((one) => one !== null && one !== undefined);
    const moved =
      !before ||
      !item ||
      before.kind !== item.kind ||
      before.id !== item.id ||
      before.user.edition !== user.edition;
    if (moved)
      for (const { kind, id } of places)
        this.tell({ type: 'presence', kind, id, present: this.present(kind, id) });
  }

  /** Who looks at an item. */
  present(kind: Kind, id: string): Person[] {
    const now = this.#clock();
    for (const [window, { at }] of this.#seen) if (now - at > presenceLasts) this.#seen.delete(window);
    const there = [...this.#seen.values()].filter((one) => one.kind === kind && one.id === id);
    return [...new Map(there.map(({ user }) => [`${user.id} ${user.edition}`, user])).values()];
  }
}
