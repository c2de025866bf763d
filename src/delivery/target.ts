/** A file of the built site, as it is to lie on a target. */
export interface SiteFile {
  /** Its path below the output folder, `/` between names. */
  name: string;
  /** Absolute path of its bytes. */
  place: string;
  /** In bytes. */
  size: number;
  /** Digest of its bytes. */
  digest: string;
  /** Content-Type and Cache-Control, for targets that keep them. */
  type: string;
  caching: string;
}

/**
 * What is kept on a target beside the site, so that any machine can deploy there: which files a deploy left, and
 * which one is about to touch.
 */
export type RecordName = 'deployed' | 'under-way';

/**
 * A place that the site goes to. Every function may be called again after it failed. What `put` and `remove`
 * did must be there once the record `deployed` is written; it may be before.
 */
export interface Target {
  /** The record as it was left; `null` if there is none. */
  readRecord(name: RecordName): Promise<Uint8Array | null>;
  /** Keeps a record, `null` removes it. @throws Overtaken if another deploy has written it since it was read */
  writeRecord(name: RecordName, bytes: Uint8Array | null): Promise<void>;
  /** Whether another hand has been there since, where a target can tell without looking at every file. */
  isTouched?(): Promise<boolean>;
  /** The names of all files there, whoever put them; those below hidden names may be left out. */
  names(): Promise<string[]>;
  /** Those of these files that are not there as they should be, by their bytes and headers. */
  differing(files: readonly SiteFile[]): Promise<SiteFile[]>;
  /**
   * Puts files in place, each whole or not at all, in any order.
   *
   * @param sent called after each file
   */
  put(files: readonly SiteFile[], sent: (file: SiteFile) => void): Promise<void>;
  /** Removes files; those that are not there are no error. */
  remove(names: readonly string[]): Promise<void>;
}

/** Another deploy has begun or ended on the same target meanwhile. */
export class Overtaken extends Error {}

/** The target does not do what is asked of it. What it says has no secrets in it. */
export class TargetFailed extends Error {}

/** The folders around a file, the outermost first. */
export const foldersAround = (name: string): string[] => {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};
