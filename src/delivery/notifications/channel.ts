/** Something that is not as it was deployed before. */
export interface Change {
  /** Its whole address. */
  url: string;
  /** What tells this version from others. */
  version: string;
}

/** What is sent to tell of changes. */
export interface Message {
  url: string;
  method: 'POST' | 'PURGE' | 'PUT' | 'DELETE';
  headers: Record<string, string>;
  body: string;
}

/** A file that changed, as far as it matters to whom that is told. */
export interface Changed extends Change {
  /** Media type. */
  type: string;
  isGone: boolean;
  /** Whether its name changes with its bytes. */
  isLasting: boolean;
}

/** Somebody who is told of changes: a cache, a hub, search engines. */
export interface Channel {
  /** Tells it from others of the same target; has no secrets in it. */
  id: string;
  /** How many addresses one message may have. */
  limit: number;
  /** Whether it is told of a change. */
  wants(changed: Changed): boolean;
  /** @param now in milliseconds since 1970-01-01 UTC, where a message is dated */
  message(changes: readonly Change[], now: number): Promise<Message>;
}

/** Caches may keep anything at an address but what never changes there. */
export const isCached = ({ isLasting }: Changed): boolean => !isLasting;

export const json = (value: unknown) => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
