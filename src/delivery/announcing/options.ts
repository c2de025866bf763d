import type { Roots } from '../../disk/roots.ts';

/** What a person knows of a post that is in doubt. */
export interface DoubtAnswer {
  /** `repeat`: it is not there and is to be; `keep`: it is there, or was mended by hand. */
  answer: 'repeat' | 'keep';
  /** A story, or a story and an edition. */
  name: string;
}

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
  /** What to do with posts that are in doubt; the first answer for a post counts. */
  doubts: readonly DoubtAnswer[];
  /** See `TellOptions`. */
  pauses?: readonly number[];
  timeout?: number;
}
