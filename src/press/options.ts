import type { Roots } from '../disk/roots.ts';
import type { Waiting } from '../disk/store/lock.ts';
import type { RenderCache } from '../newsroom/newsroom.ts';
import type { ParserChoice } from '../publication/publication.ts';
import type { Shard } from './shard.ts';

/** Told how many of the files that must be made are done. */
export type Progress = (done: number, total: number) => void;

export interface PressOptions {
  roots: Roots;
  /** The published folder and the cache folder, absolute. */
  out: string;
  cache: string;
  /** The moment the site is built for, in milliseconds since 1970-01-01 UTC. */
  now: number;
  /** Show the site by a link at `out`, which changes all at once. */
  live?: boolean | undefined;
  /** Render everything, and take over an output folder that Warraq did not write. */
  force: boolean;
  /** Build this part of the site alone. A cache that was of another part, or of all, starts again. */
  shard?: Shard | undefined;
  /** Read every file of content and every published one, and make again what is missing or was changed by somebody else. */
  verify?: boolean | undefined;
  /** The files of the content folder that changed since the last build, absolute: nothing else is looked at. */
  changed?: readonly string[] | undefined;
  /** Let addresses of texts go for which nothing stands any more. */
  allowVanishing?: boolean | undefined;
  /** The folder that file names in problems are relative to. */
  cwd: string;
  /** The Markdown parser, instead of the publication's choice. */
  parser?: ParserChoice | undefined;
  /** Judge the site as it will be by `src/audit`, and refuse to publish one with errors. */
  audit?: boolean | undefined;
  /** What builds before have rendered in this thread; the files are the same without. */
  rendered?: RenderCache | undefined;
  progress?: Progress;
  /** From how many files on a second thread makes a part of them; `worthWorker` by default. The files are the same. */
  workerFrom?: number | undefined;
  /** Told who is waited for, if another build is at work. */
  waiting?: Waiting | undefined;
}

/** Options that can be told to another thread. */
export type WatchWorkerOptions = Omit<PressOptions, 'rendered' | 'progress' | 'waiting'>;
