import { mkdirSync } from 'node:fs';
import { DatabaseSync } from '../sqlite.ts';
import { isCorruption } from './corruption.ts';
import { PreviousBuild } from './previous-build.ts';
import { recordBuild, recordIntent } from './record-build.ts';
import type { BuildIntent, BuildRecord } from './records.ts';
import { atOnce, connect, removeStore, settle, stateOf, storeFile } from './store-file.ts';
import { StoredCells } from './stored-cells.ts';
import { outdate, tables } from './tables.ts';

const format = '7';

/**
 * What one build remembers for the next, in one SQLite file in the cache folder. It belongs to one
 * version of the code, one output folder and one part of the site: opened for other code it knows only what
 * was published where, opened for another folder or part nothing. A store that is not as it was left, or can't be read,
 * is thrown away: losing it costs time, never correctness.
 */
export class Store {
  /** Digest of the code that the memory is true for. */
  readonly code: string;
  readonly cells: StoredCells;
  /** What the last build knew. */
  readonly previous: PreviousBuild;
  /** Whether it is empty because the one before was damaged. */
  readonly isReplaced: boolean;
  readonly #database: DatabaseSync;
  /** `null` if it is for reading alone. */
  readonly #file: string | null;

  private constructor(database: DatabaseSync, code: string, file: string | null, isReplaced = false) {
    this.#database = database;
    this.#file = file;
    this.code = code;
    this.isReplaced = isReplaced;
    this.cells = new StoredCells(database);
    this.previous = new PreviousBuild(database);
  }

  /**
   * @param cache the cache folder
   * @param out the output folder
   * @param code digest of everything but content that decides what a page looks like
   * @param part name of the part of the site that is built there; empty if it is all of it
   */
  static open(cache: string, out: string, code: string, part = ''): Store {
    mkdirSync(cache, { recursive: true });
    const file = storeFile(cache);
    const state = stateOf(file);
    let ours = false;
    let isReplaced = state === 'damaged';
    try {
      if (state === 'sound') {
        const store = new Store(connect(file), code, file);
        ours = store.meta('output') === out;
        if (ours && store.meta('format') === format && store.meta('part') === part) return store.#for(code);
        store.close();
      }
    } catch (error) {
      if (!isCorruption(error)) throw error;
      isReplaced = true;
    }
    return Store.#anew(file, { code, part }, ours ? out : null, isReplaced);
  }

  /** An empty store in place of one that turned out to be damaged. */
  static replace(cache: string, out: string, code: string, part = ''): Store {
    return Store.#anew(storeFile(cache), { code, part }, out, true);
  }

  /** A store that another thread may be writing to, for reading alone. */
  static reader(cache: string): Store {
    return new Store(new DatabaseSync(storeFile(cache), { readOnly: true }), '', null);
  }

  static #anew(
    file: string,
    of: { code: string; part: string },
    claimed: string | null,
    isReplaced: boolean,
  ): Store {
    removeStore(file);
    const database = connect(file);
    const store = new Store(database, of.code, file, isReplaced);
    database.exec(`BEGIN; ${tables} COMMIT`);
    store.setMeta({ format, ...of });
    if (claimed !== null) store.claim(claimed);
    settle(database, file);
    return store;
  }

  /** Whether a build has begun to write into this output folder. */
  owns(out: string): boolean {
    return this.meta('output') === out;
  }

  /** Notes, before the first file is written, that the output folder is ours from now on. */
  claim(out: string): void {
    this.setMeta({ output: out });
  }

  /** Records what is about to be done, so that it lasts a power cut. */
  beginBuild(intention: BuildIntent): void {
    atOnce(this.#database, () => {
      recordIntent(this.#database, intention);
      this.setMeta(intention.meta);
    });
    this.cells.forget(intention.cells.map(({ name }) => name));
  }

  /** Records what was done, in one transaction. Nothing is under way any more. */
  recordBuild(lesson: BuildRecord, meta: Record<string, string> = {}): void {
    atOnce(this.#database, () => {
      recordBuild(this.#database, lesson);
      this.setMeta(meta);
    });
  }

  meta(name: string): string | undefined {
    const value = this.#database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'];
    return value === undefined ? undefined : String(value);
  }

  setMeta(values: Record<string, string>): void {
    const set = this.#database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
    for (const [name, value] of Object.entries(values)) set.run(name, value);
  }

  /** Ends the work; what the store holds is noted, so that damage to it shows. */
  close(): void {
    try {
      if (this.#file !== null) settle(this.#database, this.#file);
    } finally {
      this.#database.close();
    }
  }

  /** The same store for the code as it is now. */
  #for(code: string): Store {
    if (this.meta('code') === code) return this;
    this.#database.exec(`BEGIN; ${outdate} COMMIT`);
    this.setMeta({ code });
    return this;
  }
}
