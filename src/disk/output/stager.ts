import { lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
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

/**
 * Writes files that wait to be published; each thread has one of its own. One at a time: several that are written
 * at once wait for each other in the file system, and a build that has all processors at work takes longer for it.
 */
export class Stager {
  readonly #at: StagePlace;
  readonly #name: string;
  readonly #folders = new Set<string>();
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

  /** Writes a file under a name that nobody asks for. */
  write(file: string, bytes: Uint8Array): Waiting {
    const { folder, direct } = this.#at;
    const place = path.join(folder, direct ? file : `.${this.#name}${this.#count}.warraq-new`);
    this.#count += 1;
    this.#makeFolder(path.dirname(place));
    writeFileSync(place, bytes);
    return { file, place };
  }

  /** How a waiting file looks. */
  lookAt({ place }: Waiting): string {
    return lookOf(statSync(place));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}
