import { lstatSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lookOf } from '../files.ts';

/** Where files wait to be published. */
export interface StagePlace {
  /** The published folder. */
  root: string;
  /** The folder that files are written into. */
  folder: string;
  /** Whether they are written where they will be read, since nobody reads there yet. */
  direct: boolean;
}

/** A file that is written and not yet published. */
export interface Waiting {
  file: string;
  /** Where its bytes are. */
  place: string;
}

/** What names a file that is written but not yet in place. */
export const stagedName = /^\..*\.warraq-new$/;

/** How many files are being written at a time. */
const atOnce = 16;

/**
 * Writes files that wait to be published, while whoever makes them goes on; each thread has one of its own.
 * `settle` comes before anything else is done with them.
 */
export class Stager {
  readonly #at: StagePlace;
  readonly #name: string;
  readonly #folders = new Map<string, Promise<unknown>>();
  readonly #open = new Set<Promise<void>>();
  #failure: { error: unknown } | null = null;
  #count = 0;

  /** @param name tells the files of one thread from those of others */
  constructor(at: StagePlace, name: string) {
    this.#at = at;
    this.#name = name;
  }

  /** How a published file looks; `undefined` if it is not there. */
  look(file: string): string | undefined {
    const stats = lstatSync(path.join(this.#at.root, file), { throwIfNoEntry: false });
    return stats && lookOf(stats);
  }

  /**
   * Begins to write a file under a name that nobody asks for, as soon as there are not too many on their way.
   * Throws if an earlier one could not be written: nobody need make more.
   */
  async write(file: string, bytes: Uint8Array): Promise<Waiting> {
    const { folder, direct } = this.#at;
    const place = path.join(folder, direct ? file : `.${this.#name}${this.#count}.warraq-new`);
    this.#count += 1;
    const [oldest] = this.#open;
    if (this.#open.size >= atOnce) await oldest;
    if (this.#failure) throw this.#failure.error;
    const job = this.#put(place, bytes).finally(() => this.#open.delete(job));
    this.#open.add(job);
    return { file, place };
  }

  /** Waits until all is written; throws if something could not be. */
  async settle(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
    if (this.#failure) throw this.#failure.error;
  }

  /** How a waiting file looks. */
  lookAt({ place }: Waiting): string {
    return lookOf(statSync(place));
  }

  async #put(place: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.#makeFolder(path.dirname(place));
      await writeFile(place, bytes);
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  #makeFolder(folder: string): Promise<unknown> {
    const known = this.#folders.get(folder) ?? mkdir(folder, { recursive: true });
    this.#folders.set(folder, known);
    return known;
  }
}
