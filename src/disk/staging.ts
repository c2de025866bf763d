import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files that wait, in a folder of their own, to be renamed into place. */
export class Staging {
  readonly #folder: string;
  readonly #waiting = new Map<string, string>();
  #count = 0;

  /** @param folder absolute path; what a killed build left in it is removed when the first file comes */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Name → where its bytes are. */
  get files(): ReadonlyMap<string, string> {
    return this.#waiting;
  }

  add(file: string, bytes: Uint8Array): void {
    if (this.#count === 0) {
      this.discard();
      mkdirSync(this.#folder, { recursive: true });
    }
    const place = path.join(this.#folder, String(this.#count));
    this.#count += 1;
    writeFileSync(place, bytes);
    this.#waiting.set(file, place);
  }

  /** Where the bytes of a file are; they wait no more. */
  take(file: string): string {
    const place = this.#waiting.get(file);
    if (!place) throw new RangeError(`${file} is not staged`);
    this.#waiting.delete(file);
    return place;
  }

  discard(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
