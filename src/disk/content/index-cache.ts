import { digest, fingerprint, read } from '../files.ts';
import type { FoundFile } from '../walk.ts';

/** What was learnt from a file, kept between builds. */
export interface Entry {
  fingerprint: string;
  digest: string;
  /** JSON of what the reader made of it. */
  data: string;
}

/** The data of a file that was looked at and not read; no JSON is empty. */
const unread = '';

/** The entries of the last build: all of them, or those of the files that are looked at. */
type Known = Pick<ReadonlyMap<string, Entry>, 'get' | 'keys'>;

/**
 * Remembers what was parsed from which bytes. A file is read again only if it looks different from
 * outside, and parsed again only if its bytes are different.
 */
export class IndexCache {
  #before: Known;
  #now = new Map<string, Entry>();
  #settledBefore: number;
  #thorough: boolean;

  /**
   * @param before entries of the last build
   * @param settledBefore modification time, in file-system milliseconds, from which on a file may
   *   still change without looking different (timestamps are coarse); such files are read next time
   * @param thorough read every file, however it looks
   */
  constructor(before: Known = new Map(), settledBefore = Number.POSITIVE_INFINITY, thorough = false) {
    this.#before = before;
    this.#settledBefore = settledBefore;
    this.#thorough = thorough;
  }

  /** The data of a file: remembered, or made by `parse` from its bytes. `null` is never remembered. */
  get<T>(
    file: string,
    path: string,
    found: FoundFile,
    parse: (bytes: Buffer, digest: string) => T | null,
  ): T | null {
    const before = this.#before.get(file);
    const look = fingerprint(found.stats);
    if (before?.fingerprint === look && before.data !== unread && !this.#thorough)
      return this.#keep<T>(file, before);
    const bytes = read(path);
    const current = digest(bytes);
    const settled = found.stats.mtimeMs < this.#settledBefore ? look : '';
    if (before?.digest === current && before.data !== unread)
      return this.#keep<T>(file, { ...before, fingerprint: settled });
    const data = parse(bytes, current);
    if (data !== null)
      this.#keep(file, { fingerprint: settled, digest: current, data: JSON.stringify(data) });
    return data;
  }

  /** Remembers how a file looks that is not read, so that a build knows whether it changed. */
  pass(file: string, found: FoundFile): void {
    const fingerprintNow = found.stats.mtimeMs < this.#settledBefore ? fingerprint(found.stats) : '';
    const before = this.#before.get(file);
    const same = before?.fingerprint === fingerprintNow && before.data === unread;
    this.#now.set(file, same ? before : { fingerprint: fingerprintNow, digest: '', data: unread });
  }

  /** Remembers how files below a folder look that nobody reads, so that they are no change to the next build. */
  passAll(folder: string, files: readonly FoundFile[]): void {
    for (const one of files) this.pass(`${folder}/${one.name}`, one);
  }

  /** Does not remember a file, so that the next build reads it again. */
  forget(file: string): void {
    this.#now.delete(file);
  }

  #keep<T>(file: string, entry: Entry): T {
    this.#now.set(file, entry);
    return JSON.parse(entry.data);
  }

  /** The entries that differ from the last build's, and the files that are gone. */
  changes(): { put: [string, Entry][]; drop: string[] } {
    return {
      put: [...this.#now].filter(([file, entry]) => this.#before.get(file) !== entry),
      drop: [...this.#before.keys()].filter((file) => !this.#now.has(file)),
    };
  }
}
