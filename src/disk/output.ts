import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { exists, fingerprint, read } from './files.ts';

/** What names the marker of a file that is written but not yet in place. */
const staged = /^\..*\.warraq-new$/;

/** The first page of every site Warraq builds says so; a folder without one is not ours to empty. */
export const generator = '<meta name="generator" content="Warraq">';

/**
 * The published folder. Files are staged in it and renamed into place, so that a reader meets the
 * old file or the new one and never half of one.
 */
export class Output {
  readonly #root: string;
  readonly #isNew: boolean;
  /** Files on disk (below the root, `/` between names) and how they look. */
  readonly #found: Map<string, string>;
  readonly #folders = new Set<string>();
  /** How many files were ever staged. */
  #count = 0;
  readonly #staged = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
    this.#isNew = !exists(root);
    this.#found = this.#isNew ? new Map() : survey(root);
  }

  /** How a file looked when the folder was opened; `undefined` if it is not there. */
  look(file: string): string | undefined {
    return this.#found.get(file);
  }

  get files(): Iterable<string> {
    return this.#found.keys();
  }

  /** Whether there is anything, and nothing shows that Warraq wrote it. */
  get foreign(): boolean {
    if (this.#found.size === 0) return false;
    return !this.#found.has('index.html') || !read(path.join(this.#root, 'index.html')).includes(generator);
  }

  /** Writes a file into the folder under a name that nobody asks for. */
  stage(file: string, bytes: Uint8Array): void {
    if (this.#count === 0) mkdirSync(this.#root, { recursive: true });
    const waiting = path.join(this.#root, `.${this.#count}.warraq-new`);
    this.#count += 1;
    writeFileSync(waiting, bytes);
    this.#staged.set(file, waiting);
  }

  /** The site as it will be once staged files are in place and others gone: name → where its bytes are now. */
  preview(gone: readonly string[]): ReadonlyMap<string, string> {
    const files = new Map([...this.#found.keys()].map((name) => [name, path.join(this.#root, name)]));
    for (const [name, waiting] of this.#staged) files.set(name, waiting);
    for (const name of gone) files.delete(name);
    return files;
  }

  /** Puts a staged file in place; returns how it looks there. */
  publish(file: string): string {
    const waiting = this.#staged.get(file);
    if (!waiting) throw new RangeError(`${file} is not staged`);
    const place = path.join(this.#root, file);
    const folder = path.dirname(place);
    if (!this.#folders.has(folder)) this.#makeFolder(file);
    this.#folders.add(folder);
    if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) rmSync(place, { recursive: true });
    renameSync(waiting, place);
    this.#staged.delete(file);
    return fingerprint(statSync(place));
  }

  /** Removes a published file, and the folders it leaves empty. */
  remove(file: string): void {
    const place = path.join(this.#root, file);
    if (!isFile(place)) return;
    rmSync(place);
    this.#prune(path.dirname(place));
  }

  /** Takes back all that was staged and not published. */
  discard(): void {
    for (const waiting of this.#staged.values()) rmSync(waiting, { force: true });
    if (this.#isNew && this.#count > 0) rmdirSync(this.#root);
  }

  /** Makes the folder of a file, in place of any file that stands where a folder belongs. */
  #makeFolder(file: string): void {
    const parents = file.split('/').slice(0, -1);
    for (let length = 1; length <= parents.length; length += 1) {
      const name = parents.slice(0, length).join('/');
      if (this.#found.delete(name)) rmSync(path.join(this.#root, name), { force: true });
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

/**
 * Every file below the root and how it looks. What a killed build left staged is removed; hidden
 * entries at the top (`.git`, `.nojekyll`, `.well-known/acme-challenge`) belong to the host and are
 * left alone.
 */
function survey(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      const full = path.join(root, name);
      if (entry.isDirectory() && !belongsToHost(name)) visit(name);
      else if (staged.test(entry.name)) rmSync(full, { force: true });
      else if (!belongsToHost(name)) found.set(name, fingerprint(lstatSync(full)));
    }
  };
  visit('');
  return found;
}

/** Whether there is a file or link; a folder may have taken its place, or a file that of its folder. */
function isFile(place: string): boolean {
  try {
    return !lstatSync(place).isDirectory();
  } catch {
    return false;
  }
}

/** The only file of ours below a hidden name; others there prove to third parties whose site it is. */
const ours = ['.well-known', '.well-known/security.txt'];
export const belongsToHost = (name: string) => name.startsWith('.') && !ours.includes(name);
