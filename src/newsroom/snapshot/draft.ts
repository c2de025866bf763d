import type { Cells } from './cells.ts';

/** Cells as they will be: those of the last build, with what changed since. */
export class CellDraft implements Cells {
  readonly #before: Cells;
  readonly #changed = new Map<string, unknown>();

  constructor(before: Cells) {
    this.#before = before;
  }

  get(name: string): unknown {
    return this.#changed.has(name) ? this.#changed.get(name) : this.#before.get(name);
  }

  stories(): Iterable<string> {
    return this.#before.stories();
  }

  /** Gives a cell a value, or takes it away. */
  set(name: string, value: unknown): void {
    this.#changed.set(name, value);
  }

  /** What is not as it was; a cell that got its old value again is. */
  changes(): { name: string; value: unknown; existed: boolean }[] {
    return [...this.#changed].flatMap(([name, value]) => {
      const before = this.#before.get(name);
      if (JSON.stringify(before) === JSON.stringify(value)) return [];
      return [{ name, value, existed: before !== undefined }];
    });
  }
}
