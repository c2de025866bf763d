import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Cells, cellName } from '../../newsroom/snapshot/cells.ts';
import type { CellDraft } from '../../newsroom/snapshot/draft.ts';
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
    return this.#under('name', prefix).map((name) => name.slice(prefix.length));
  }

  /** The values of all cells whose names begin like this. */
  all(prefix: string): unknown[] {
    return JSON.parse(`[${this.#under('value', prefix).join(',')}]`);
  }

  #under(column: 'name' | 'value', prefix: string): string[] {
    return this.#database
      .prepare(`SELECT ${column} AS found FROM cell WHERE name >= ? AND name < ?`)
      .all(prefix, `${prefix}\u{10FFFF}`)
      .map(({ found }) => String(found));
  }

  /** How these cells will differ from those that were recorded; one that got its old value again does not. */
  changes({ edited, isWhole }: Pick<CellDraft, 'edited' | 'isWhole'>): CellChange[] {
    const find = this.#database.prepare('SELECT value FROM cell WHERE name = ?');
    const changes = [...edited].flatMap(([name, value]): CellChange[] => {
      const before = find.get(name)?.['value'];
      if (before === (value === undefined ? undefined : JSON.stringify(value))) return [];
      return [{ name, value, existed: before !== undefined }];
    });
    return isWhole ? [...changes, ...this.#missing(edited)] : changes;
  }

  /** Cells that are no more if these are all there are. */
  #missing(cells: ReadonlyMap<string, unknown>): CellChange[] {
    const names = this.#database.prepare('SELECT name FROM cell').all();
    return names.flatMap(({ name }) =>
      cells.has(String(name)) ? [] : [{ name: String(name), value: undefined, existed: true }],
    );
  }

  /** Forgets what was read, since it is about to be something else. */
  forget(names: Iterable<string>): void {
    for (const name of names) this.#known.delete(name);
  }
}
