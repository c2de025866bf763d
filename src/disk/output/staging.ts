import { rmSync } from 'node:fs';
import path from 'node:path';
import { type StagePlace, Stager, type Waiting } from './stager.ts';

/** Files that wait, in a folder of their own, to be renamed into place. */
export class Staging {
  readonly place: StagePlace;
  readonly #stager: Stager;
  readonly #waiting = new Map<string, Waiting>();

  /**
   * @param root absolute path of what readers see
   * @param folder absolute path; what a killed build left in it is removed
   */
  constructor(root: string, folder: string) {
    this.place = { root, folder, direct: false };
    this.#stager = new Stager(this.place, '');
    this.discard();
  }

  look(file: string): string | undefined {
    return this.#stager.look(file);
  }

  /** Takes over a file that a stager wrote. */
  adopt(waiting: Waiting): void {
    this.#waiting.set(waiting.file, waiting);
  }

  /** Where the bytes of a file are; they wait no more. */
  take(file: string): string {
    const waiting = this.#waiting.get(file);
    if (!waiting) throw new RangeError(`${file} is not staged`);
    this.#waiting.delete(file);
    return waiting.place;
  }

  /** A site as it will be once all that waits is in place, and others gone: name → where its bytes are now. */
  over(files: readonly string[], gone: readonly string[]): ReadonlyMap<string, string> {
    const all = new Map(files.map((name) => [name, path.join(this.place.root, name)]));
    for (const [name, { place }] of this.#waiting) all.set(name, place);
    for (const name of gone) all.delete(name);
    return all;
  }

  discard(): void {
    rmSync(this.place.folder, { recursive: true, force: true });
    this.#waiting.clear();
  }
}
