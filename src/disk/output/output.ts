import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { exists, identityOf, lookOf } from '../files.ts';
import type { PublishedFolder } from './published-folder.ts';
import { isForeign } from './shown-tree.ts';
import { publishedFiles } from './site.ts';
import { type StagePlace, Stager, stagedName, type Waiting } from './stager.ts';

/**
 * The published folder. Files are staged and then renamed into place, so that a reader meets the old
 * file or the new one and never half of one. A folder that is not there yet is written beside its
 * place, and renamed as a whole.
 */
export class Output implements PublishedFolder {
  readonly place: StagePlace;
  readonly #root: string;
  readonly #stager: Stager;
  readonly #folders = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();

  constructor(root: string) {
    this.#root = root;
    const draft = path.join(path.dirname(root), `.${path.basename(root)}.warraq-new`);
    rmSync(draft, { recursive: true, force: true });
    const direct = !exists(root);
    this.place = { root, folder: direct ? draft : root, direct };
    this.#stager = new Stager(this.place, '');
    if (!direct) sweep(root);
  }

  get identity(): string | null {
    return identityOf(this.#root);
  }

  look(file: string): string | undefined {
    return this.#stager.look(file);
  }

  files(): string[] {
    return this.place.direct ? [] : publishedFiles(this.#root);
  }

  get foreign(): boolean {
    return !this.place.direct && isForeign(this.#root);
  }

  adopt(waiting: Waiting): void {
    this.#waiting.set(waiting.file, waiting);
  }

  preview(gone: readonly string[]): ReadonlyMap<string, string> {
    const files = new Map(this.files().map((name) => [name, path.join(this.#root, name)]));
    for (const [name, { place }] of this.#waiting) files.set(name, place);
    for (const name of gone) files.delete(name);
    return files;
  }

  /** Files are put in place one by one, so there is nothing to begin. */
  async begin(): Promise<void> {}

  publish(file: string): string {
    const waiting = this.#waiting.get(file);
    if (!waiting) throw new RangeError(`${file} is not staged`);
    this.#waiting.delete(file);
    if (this.place.direct) return this.#stager.lookAt(waiting);
    const place = path.join(this.#root, file);
    const folder = path.dirname(place);
    if (!this.#folders.has(folder)) this.#makeFolder(file);
    this.#folders.add(folder);
    if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) rmSync(place, { recursive: true });
    renameSync(waiting.place, place);
    return lookOf(statSync(place));
  }

  remove(file: string): void {
    const place = path.join(this.#root, file);
    if (!isFile(place)) return;
    rmSync(place);
    this.#prune(path.dirname(place));
  }

  /** Makes a folder that was not there yet public, when all that belongs in it is published. */
  async finish(): Promise<void> {
    if (this.place.direct && exists(this.place.folder)) renameSync(this.place.folder, this.#root);
  }

  discard(): void {
    if (this.place.direct) rmSync(this.place.folder, { recursive: true, force: true });
    else if (exists(this.#root)) sweep(this.#root);
    this.#waiting.clear();
  }

  /** Makes the folder of a file, in place of any file that stands where a folder belongs. */
  #makeFolder(file: string): void {
    const parents = file.split('/').slice(0, -1);
    for (let length = 1; length <= parents.length; length += 1) {
      const place = path.join(this.#root, ...parents.slice(0, length));
      if (isFile(place)) rmSync(place, { force: true });
    }
    mkdirSync(path.join(this.#root, ...parents), { recursive: true });
  }

  #prune(folder: string): void {
    let empty = folder;
    while (empty.startsWith(this.#root + path.sep) && exists(empty) && readdirSync(empty).length === 0) {
      rmdirSync(empty);
      empty = path.dirname(empty);
    }
  }
}

/** Removes all that is staged, also by a build that was killed or a thread that failed halfway. */
function sweep(root: string): void {
  for (const name of readdirSync(root))
    if (stagedName.test(name)) rmSync(path.join(root, name), { force: true });
}

/** Whether there is a file or link; a folder may have taken its place, or a file that of its folder. */
function isFile(place: string): boolean {
  try {
    return !lstatSync(place).isDirectory();
  } catch {
    return false;
  }
}
