import type { Roots } from '../../disk/roots.ts';

/** How a run announces. */
export interface AnnounceOptions {
  roots: Roots;
  /** The folder in which records are kept, absolute. */
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  clock: () => number;
  /** Names of channels; all if empty. */
  only: readonly string[];
  /** `tell`: post what is due; `retry`: all at once; `plan`: say what would be posted; `status`: say how it stands. */
  mode: 'tell' | 'retry' | 'plan' | 'status';
  /** How many stories may be posted in a channel at once. */
  allowPosts: number;
  /** In a channel that was never posted to: since when stories are announced; now if left out. */
  since: number | undefined;
  /** What to do with posts of which nobody knows whether they arrived. */
  doubts: 'repeat' | 'keep' | undefined;
  /** See `TellOptions`. */
  pauses?: readonly number[];
  timeout?: number;
}
