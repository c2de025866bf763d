import type { Entry } from './index-cache.ts';

/** A published file as the press left it. */
export interface Printed {
  /** Digest of its bytes. */
  digest: string;
  /** How the file looked when it was in place. */
  fingerprint: string;
}

/** The text that a page was of, or that it led to: enough to say whose address it was when it is gone. */
export interface Origin {
  kind: 'story' | 'page';
  /** Story or page id. */
  id: string;
  edition: string;
  /** The text's file, as problems name it. */
  file: string;
}

/** What the last complete build knew. */
export interface Memory {
  index: ReadonlyMap<string, Entry>;
  /** URL → the file that was published there. */
  printed: ReadonlyMap<string, Printed>;
  /** Question → digest of its answer at that time. */
  answers: ReadonlyMap<string, string>;
}

/** An address at which a text was published. */
export interface PublishedText {
  url: string;
  origin: Origin;
}

/** What a build learnt; all of it is recorded, or none. */
export interface Lesson {
  index: { put: [string, Entry][]; drop: string[] };
  /** Files made again; `trace` is question → digest of the answer. */
  printed: {
    url: string;
    printed: Printed;
    trace: ReadonlyMap<string, string>;
    /** `null` if it is no page of a text. */
    origin: Origin | null;
  }[];
  /** URLs that are published no more. */
  gone: readonly string[];
}
