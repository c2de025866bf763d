import { mkdirSync, renameSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import { identityOf, lookAt, lookOf } from '../files.ts';
import { type Pair, pairAt, readNote, removeNote, treesOf, turn, writeNote } from './live-link.ts';
import { isEmptyFolder, Mirror } from './mirror.ts';
import type { PublishedFolder } from './published-folder.ts';
import { isForeign } from './shown-tree.ts';
import { publishedFiles } from './site.ts';
import type { StagePlace, Waiting } from './stager.ts';
import { Staging } from './staging.ts';
import { syncAll } from './sync.ts';

/**
 * A published folder that changes all at once: a link that leads to one of two trees. What is staged
 * waits beside them, publishing puts it into the idle tree, `finish` shows that. A process that is
 * killed anywhere leaves the link on a whole tree. Nothing may write into a published file: the
 * trees share those that don't differ.
 */
export class LiveTrees implements PublishedFolder {
  readonly place: StagePlace;
  readonly #link: string;
  readonly #pair: Pair;
  readonly #trusted: boolean;
  readonly #staging: Staging;
  readonly #changed = new Set<string>();
  readonly #made = new Set<string>();
  #mirror: Mirror | null = null;

  /**
   * @param link absolute path at which the site is shown; throws if something else is there
   * @param trusted whether to believe what the last flip noted, instead of comparing the trees
   */
  constructor(link: string, trusted = true) {
    this.#link = link;
    this.#pair = pairAt(link);
    this.#trusted = trusted;
    this.#staging = new Staging(this.#pair.active ?? link, `${link}.staged`);
    this.place = this.#staging.place;
  }

  /** Tells the tree that is shown from the other one, which a rollback may have put in its place. */
  get identity(): string | null {
    return identityOf(this.#link);
  }

  look(file: string): string | undefined {
    return this.#staging.look(file);
  }

  files(): string[] {
    return this.#pair.active === null ? [] : publishedFiles(this.#pair.active);
  }

  get foreign(): boolean {
    const { active } = this.#pair;
    return active === null ? treesOf(this.#link).some(isForeign) : isForeign(active);
  }

  adopt(waiting: Waiting): void {
    this.#staging.adopt(waiting);
  }

  preview(gone: readonly string[]): ReadonlyMap<string, string> {
    return this.#staging.over(this.files(), gone);
  }

  /**
   * Makes the idle tree like the one that is shown, at the cost of what the last flip changed (of
   * everything, if a build was killed since). Comes before `publish` and `remove`; until the flip
   * there is nothing to roll back to.
   */
  async begin(): Promise<void> {
    const { active, idle } = this.#pair;
    const note = this.#trusted && lookAt(idle) ? readNote(this.#link) : null;
    await removeNote(this.#link);
    mkdirSync(idle, { recursive: true });
    this.#mirror = new Mirror(active ?? `${this.#link}.none`, idle);
    if (note === null) return this.#mirror.all();
    for (const name of note.differ) this.#mirror.at(name);
    this.#mirror.hosts();
  }

  publish(file: string): string {
    const waiting = this.#staging.take(file);
    const place = path.join(this.#pair.idle, file);
    this.#makeFolders(file);
    if (lookAt(place)?.isDirectory()) rmSync(place, { recursive: true });
    renameSync(waiting, place);
    this.#note(file);
    return lookOf(lookAt(place) as Stats);
  }

  remove(file: string): void {
    const { idle } = this.#pair;
    this.#note(file);
    const stats = lookAt(path.join(idle, file));
    if (!stats || stats.isDirectory()) return;
    rmSync(path.join(idle, file));
    let folder = around(file);
    while (folder !== '' && isEmptyFolder(path.join(idle, folder))) {
      rmdirSync(path.join(idle, folder));
      this.#made.delete(folder);
      this.#note(folder);
      folder = around(folder);
    }
  }

  discard(): void {
    this.#staging.discard();
  }

  /** Shows the idle tree, after all that is new in it is on the disk. Comes after everything else. */
  async finish(departed: readonly string[] | null): Promise<void> {
    const { active, idle } = this.#pair;
    const mirror = this.#mirror;
    if (!mirror) throw new RangeError('the idle tree was not begun');
    if (active !== null) mirror.hosts();
    const names = [...this.#changed, ...mirror.copies, ...mirror.folders];
    await syncAll([...names.map((name) => path.join(idle, name)), path.dirname(idle)]);
    await turn(this.#link, idle);
    if (active !== null) await writeNote(this.#link, { differ: [...this.#changed], departed });
    this.discard();
  }

  #note(file: string): void {
    this.#changed.add(file);
    this.#mirror?.folders.add(around(file));
  }

  /** Makes the folders around a file, in place of any file or link that stands where one belongs. */
  #makeFolders(file: string): void {
    const folder = around(file);
    if (folder === '' || this.#made.has(folder)) return;
    this.#makeFolders(folder);
    this.#made.add(folder);
    const place = path.join(this.#pair.idle, folder);
    if (lookAt(place)?.isDirectory()) return;
    rmSync(place, { force: true });
    mkdirSync(place);
    this.#note(folder);
  }
}

const around = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('/')));
