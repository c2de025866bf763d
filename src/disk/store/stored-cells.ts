import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Cells, cellName } from '../../newsroom/snapshot/cells.ts';
import type { CellChange } from './records.ts';

/** How many cells are kept once they are read. */
const keptCells = 4_000;

/** The cells that the last build recorded. Each is read when it is asked for, and then kept. */
export class StoredCells implements Cells {
  readonly #database: DatabaseSync;
  readonly #known = new Map<string, unknown>();
  #find: StatementSync | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get(name: string): unknown {
    if (this.#known.has(name)) return this.#known.get(name);
    this.#find ??= this.#database.prepare('SELECT value FROM cell WHERE name = ?');
    const text = this.#find.get(name)?.['value'];
    const value = text === undefined ? undefined : JSON.parse(String(text));
    if (this.#known.size >= keptCells) this.#known.clear();
    this.#known.set(name, value);
    return value;
  }

  stories(): string[] {
    const prefix = cellName.story('');
    return this.#database
      .prepare('SELECT name FROM cell WHERE name >= ? AND name < ?')
      .all(prefix, `${prefix}\u{10FFFF}`)
      .map(({ name }) => String(name).slice(prefix.length));
  }

  /** How these cells, which are all there are, differ from those that were recorded. */
  changes(cells: ReadonlyMap<string, unknown>): CellChange[] {
    const seen = new Set<string>();
    const changes: CellChange[] = [];
    for (const { name, value } of this.#database.prepare('SELECT name, value FROM cell').iterate()) {
      const key = String(name);
      seen.add(key);
      const now = cells.get(key);
      if (JSON.stringify(now) !== value) changes.push({ name: key, value: now, existed: true });
    }
    for (const [name, value] of cells) if (!seen.has(name)) changes.push({ name, value, existed: false });
    return changes;
  }

  /** Forgets what was read, since it is about to be something else. */
  forget(names: Iterable<string>): void {
    for (const name of names) this.#known.delete(name);
  }
}
