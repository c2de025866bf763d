import type { Entry } from './index-cache.ts';

/** A published file as the press left it. */
export interface Printed {
  /** Digest of its bytes. */
  digest: string;
  /** How the file looked when it was in place. */
  fingerprint: string;
}

/** What the last complete build knew. */
export interface Memory {
  index: ReadonlyMap<string, Entry>;
  /** URL → the file that was published there. */
  printed: ReadonlyMap<string, Printed>;
  /** Question → digest of its answer at that time. */
  answers: ReadonlyMap<string, string>;
}

/** What a build learnt; all of it is recorded, or none. */
export interface Lesson {
  index: { put: [string, Entry][]; drop: string[] };
  /** Files made again; `trace` is question → digest of the answer. */
  printed: { url: string; printed: Printed; trace: ReadonlyMap<string, string> }[];
  /** URLs that are published no more. */
  gone: readonly string[];
}
