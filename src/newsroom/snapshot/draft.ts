import { type Cells, cellName } from './cells.ts';

/** Cells as they will be: those of the last build, if any are given, with what changed since. */
export class CellDraft implements Cells {
  readonly #before: Cells | null;
  readonly #changed = new Map<string, unknown>();

  /** @param before `null` to begin with nothing */
  constructor(before: Cells | null = null) {
    this.#before = before;
  }

  get(name: string): unknown {
    return this.#changed.has(name) ? this.#changed.get(name) : this.#before?.get(name);
  }

  *stories(): Iterable<string> {
    const prefix = cellName.story('');
    for (const id of this.#before?.stories() ?? []) if (!this.#changed.has(cellName.story(id))) yield id;
    for (const [name, value] of this.#changed)
      if (name.startsWith(prefix) && value !== undefined) yield name.slice(prefix.length);
  }

  /** Gives a cell a value, or takes it away. */
  set(name: string, value: unknown): void {
    this.#changed.set(name, value);
  }

  /** The cells that were set, or taken away: name → value. */
  get edited(): ReadonlyMap<string, unknown> {
    return this.#changed;
  }

  /** Whether these are all the cells there are. */
  get isWhole(): boolean {
    return this.#before === null;
  }
}
