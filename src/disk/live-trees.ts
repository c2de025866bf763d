import { mkdirSync, renameSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import { lookOf } from './files.ts';
import { obstacleAt, type Pair, pairAt, readNote, removeNote, turn, writeNote } from './live-link.ts';
import { isEmptyFolder, lookAt, Mirror } from './mirror.ts';
import { isForeign } from './shown-tree.ts';
import { publishedFiles } from './site.ts';
import { Staging } from './staging.ts';
import { syncAll } from './sync.ts';

/**
 * A published folder that changes all at once: a link that leads to one of two trees. What is staged
 * waits beside them, publishing puts it into the idle tree, `flip` shows that. A process that is
 * killed anywhere leaves the link on a whole tree. Nothing may write into a published file: the
 * trees share those that don't differ.
 */
export class LiveTrees {
  readonly #link: string;
  readonly #pair: Pair;
  readonly #trusted: boolean;
  readonly #staging: Staging;
  readonly #changed = new Set<string>();
  #mirror: Mirror | null = null;

  /**
   * @param link absolute path at which the site is shown; throws if something else is there
   * @param trusted whether to believe what the last flip noted, instead of comparing the trees
   */
  constructor(link: string, trusted = true) {
    const obstacle = obstacleAt(link);
    if (obstacle) throw new RangeError(`${link} is no link of ours: ${obstacle}`);
    this.#link = link;
    this.#pair = pairAt(link);
    this.#trusted = trusted;
    this.#staging = new Staging(`${link}.staged`);
  }

  /** How a file looks in the tree that is shown; `undefined` if it is not there. */
  look(file: string): string | undefined {
    const stats = this.#pair.active === null ? undefined : lookAt(path.join(this.#pair.active, file));
    return stats && !stats.isDirectory() ? lookOf(stats) : undefined;
  }

  /** Every file that is shown and not the host's. */
  get files(): Iterable<string> {
    return this.#pair.active === null ? [] : publishedFiles(this.#pair.active);
  }

  /** Whether something is shown, and nothing says that Warraq wrote it. */
  get foreign(): boolean {
    return this.#pair.active !== null && isForeign(this.#pair.active);
  }

  /** Writes a file where nobody asks for it. */
  stage(file: string, bytes: Uint8Array): void {
    this.#staging.add(file, bytes);
  }

  /** The site as it will be once staged files are in place and others gone: name → where its bytes are now. */
  preview(gone: readonly string[]): ReadonlyMap<string, string> {
    const shown = this.#pair.active ?? '';
    const files = new Map([...this.files].map((name) => [name, path.join(shown, name)]));
    for (const [name, place] of this.#staging.files) files.set(name, place);
    for (const name of gone) files.delete(name);
    return files;
  }

  /**
   * Makes the idle tree like the one that is shown, at the cost of what the last flip changed (of
   * everything, if a build was killed since). Comes before `publish` and `remove`; until the flip
   * there is nothing to roll back to.
   */
  async begin(): Promise<void> {
    const { active, idle } = this.#pair;
    const differ = this.#trusted && lookAt(idle) ? readNote(this.#link) : null;
    await removeNote(this.#link);
    mkdirSync(idle, { recursive: true });
    this.#mirror = new Mirror(active ?? `${this.#link}.none`, idle);
    if (differ === null) return this.#mirror.all();
    for (const name of differ) this.#mirror.at(name);
    this.#mirror.hosts();
  }

  /** Puts a staged file into the idle tree; returns how it looks there. */
  publish(file: string): string {
    const waiting = this.#staging.take(file);
    const place = path.join(this.#pair.idle, file);
    this.#makeFolders(file);
    if (lookAt(place)?.isDirectory()) rmSync(place, { recursive: true });
    renameSync(waiting, place);
    this.#note(file);
    return lookOf(lookAt(place) as Stats);
  }

  /** Removes a file from the idle tree, and the folders it leaves empty. */
  remove(file: string): void {
    const { idle } = this.#pair;
    this.#note(file);
    const stats = lookAt(path.join(idle, file));
    if (!stats || stats.isDirectory()) return;
    rmSync(path.join(idle, file));
    let folder = around(file);
    while (folder !== '' && isEmptyFolder(path.join(idle, folder))) {
      rmdirSync(path.join(idle, folder));
      this.#note(folder);
      folder = around(folder);
    }
  }

  /** Takes back all that was staged and not published. */
  discard(): void {
    this.#staging.discard();
  }

  /** Shows the idle tree, after all that is new in it is on the disk. Comes after everything else. */
  async flip(): Promise<void> {
    const { active, idle } = this.#pair;
    const mirror = this.#begun();
    if (active !== null) mirror.hosts();
    const names = [...this.#changed, ...mirror.copies, ...mirror.folders];
    await syncAll([...names.map((name) => path.join(idle, name)), path.dirname(idle)]);
    await turn(this.#link, idle);
    if (active !== null) await writeNote(this.#link, this.#changed);
    this.discard();
  }

  #begun(): Mirror {
    if (!this.#mirror) throw new RangeError('the idle tree was not begun');
    return this.#mirror;
  }

  #note(file: string): void {
    this.#changed.add(file);
    this.#begun().folders.add(around(file));
  }

  /** Makes the folders around a file, in place of any file that stands where a folder belongs. */
  #makeFolders(file: string): void {
    const folder = around(file);
    const place = path.join(this.#pair.idle, folder);
    if (folder === '' || lookAt(place)?.isDirectory()) return;
    this.#makeFolders(folder);
    rmSync(place, { force: true });
    mkdirSync(place);
    this.#note(folder);
  }
}

const around = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('/')));
