import type { InboxFile } from '../../disk/import/inbox.ts';
import type { Clock } from '../watch/clock.ts';

/**
 * What became of a file: `done`, with other files of the inbox that it used; `incomplete`, which is done as well, but
 * for files that may still come; `broken`, which half-written files are too; or `left`, for the time when another file
 * needs it, as pictures are.
 */
export type Taken =
  | { outcome: 'done'; used?: readonly string[] }
  | { outcome: 'incomplete' | 'left' }
  | { outcome: 'broken'; report: string };

export interface InboxOptions {
  /** Absolute path of the folder that a feed client fills. */
  folder: string;
  /** How long a file must not have changed before it is looked at, in milliseconds. */
  settle: number;
  /** How long one that is broken is waited for, in milliseconds. */
  patience: number;
  clock: Clock;
  /** The day that files which are done now are kept under, such as `2026-11-29`. */
  dayOf: (now: number) => string;
  /** Imports a file. `isLast`: it is not asked for again. */
  take: (file: InboxFile, isLast: boolean) => Promise<Taken>;
  /** Told where a file went. */
  moved: (file: InboxFile, to: string, taken: Taken) => void;
  failed: (error: unknown) => void;
}
