/** A file to read: what `src/disk` opens, so that sources stay pure. */
export interface InputFile {
  /** As the editor typed it, or below the folder that was typed; `/` between names; `-` is standard input. */
  name: string;
  /** In bytes. */
  size: number;
  /** The first 64 KiB of it. */
  head: Uint8Array;
  /**
   * All of it.
   *
   * @throws `ImportProblem` if it is larger than can be held
   */
  bytes(): Promise<Uint8Array>;
  /** The same piece by piece, for what can be larger than memory; each call starts at the front. */
  chunks(): AsyncIterable<Uint8Array>;
  /** A file by its path from the folder that this one lies in; never one above that folder. */
  beside(path: string): InputFile | undefined;
}

/** A folder to read. No path leads out of it, and symbolic links are not followed. */
export interface InputFolder {
  name: string;
  /** Every file below it, relative, `/` between names, sorted. */
  paths: readonly string[];
  /** The file at such a path; `undefined` if there is none. */
  open(path: string): InputFile | undefined;
}
