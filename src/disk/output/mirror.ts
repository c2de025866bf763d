import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import { lookAt } from '../files.ts';
import { belongsToHost } from './site.ts';

/**
 * Makes a tree like another, its model. Files are shared by hard links, since nothing published is
 * ever changed where it stands; where there are none, they are copied. Names are paths below the
 * roots, `/` between their parts.
 */
export class Mirror {
  /** Folders of the tree whose entries have changed. */
  readonly folders = new Set<string>();
  /** Files of the tree that share nothing with the model. */
  readonly copies = new Set<string>();
  readonly #model: string;
  readonly #tree: string;

  constructor(model: string, tree: string) {
    this.#model = model;
    this.#tree = tree;
  }

  /** Makes what is at a name like the model, and the folders it is in. */
  at(name: string): void {
    const parts = name.split('/');
    const around = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    if (around.every((one) => this.#like(one))) this.#within(name, () => true);
  }

  /** Makes everything like the model, and counts every folder as changed. */
  all(): void {
    this.folders.add('');
    this.#within('', (name) => {
      this.folders.add(name);
      return true;
    });
  }

  /** Makes what belongs to the host like the model, beside and among what is ours. */
  hosts(): void {
    this.#within('', belongsToHost);
    const shared = '.well-known';
    const found = namesIn(path.join(this.#model, shared)).some((name) => belongsToHost(`${shared}/${name}`));
    if (found) this.#like(shared);
    this.#within(shared, belongsToHost);
  }

  #within(folder: string, chosen: (name: string) => boolean): void {
    const names = new Set([
      ...namesIn(path.join(this.#model, folder)),
      ...namesIn(path.join(this.#tree, folder)),
    ]);
    for (const one of names) {
      const name = folder ? `${folder}/${one}` : one;
      if (chosen(name) && this.#like(name)) this.#within(name, chosen);
    }
  }

  /** Makes one entry like the model; whether it is a folder, which may still differ inside. */
  #like(name: string): boolean {
    const model = lookAt(path.join(this.#model, name));
    const own = lookAt(path.join(this.#tree, name));
    if (own && own.isDirectory() !== model?.isDirectory()) this.#remove(name);
    if (!model) return this.#remove(name);
    if (!model.isDirectory()) {
      if (!own || !same(own, model)) this.#share(name);
      return false;
    }
    if (!own?.isDirectory()) {
      mkdirSync(path.join(this.#tree, name));
      this.#touch(name);
      this.folders.add(name);
    }
    return true;
  }

  #remove(name: string): false {
    rmSync(path.join(this.#tree, name), { recursive: true, force: true });
    this.#touch(name);
    return false;
  }

  #share(name: string): void {
    const draft = path.join(this.#tree, '.link.warraq-new');
    rmSync(draft, { force: true });
    try {
      linkSync(path.join(this.#model, name), draft);
    } catch {
      copyFileSync(path.join(this.#model, name), draft);
      this.copies.add(name);
    }
    renameSync(draft, path.join(this.#tree, name));
    this.#touch(name);
  }

  #touch(name: string): void {
    this.folders.add(name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '');
  }
}

const same = (a: Stats, b: Stats) =>
  a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeMs === b.mtimeMs;

const namesIn = (folder: string) => (lookAt(folder)?.isDirectory() ? readdirSync(folder) : []);

export const isEmptyFolder = (place: string) =>
  lookAt(place)?.isDirectory() === true && readdirSync(place).length === 0;
