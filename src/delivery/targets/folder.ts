import path from 'node:path';
import { digest, read } from '../../disk/files.ts';
import { obstacleAt } from '../../disk/output/live-link.ts';
import { LiveTrees } from '../../disk/output/live-trees.ts';
import { Output } from '../../disk/output/output.ts';
import type { PublishedFolder } from '../../disk/output/published-folder.ts';
import { Stager } from '../../disk/output/stager.ts';
import { makeFolder, readIfThere, writeWhole } from '../../disk/output/whole-file.ts';
import { type RecordName, type SiteFile, type Target, TargetFailed } from '../target.ts';

/** A folder of this machine. Files are renamed into place; a live one turns to all of them at once. */
export class FolderTarget implements Target {
  readonly #root: string;
  readonly #output: PublishedFolder;
  readonly #stager: Stager;
  #begun: Promise<void> | null = null;

  /**
   * @param root absolute
   * @param live whether it is a link that turns
   */
  constructor(root: string, live: boolean) {
    if (live && obstacleAt(root))
      throw new TargetFailed(`${root} is there already, and no link to a live site`);
    if (!live) makeFolder(root);
    this.#root = root;
    this.#output = live ? new LiveTrees(root, false) : new Output(root);
    this.#stager = new Stager(this.#output.place, 'deploy-');
  }

  async readRecord(name: RecordName): Promise<Uint8Array | null> {
    return readIfThere(this.#recordAt(name));
  }

  async writeRecord(name: RecordName, bytes: Uint8Array | null): Promise<void> {
    if (name === 'deployed' && this.#begun) {
      await this.#output.finish(null);
      this.#begun = null;
    }
    writeWhole(this.#recordAt(name), bytes);
  }

  async names(): Promise<string[]> {
    return this.#output.files();
  }

  async differing(files: readonly SiteFile[]): Promise<SiteFile[]> {
    return files.filter(({ name, digest: wanted }) => {
      const bytes = readIfThere(path.join(this.#root, name));
      return bytes === null || digest(bytes) !== wanted;
    });
  }

  async put(files: readonly SiteFile[], sent: (file: SiteFile) => void): Promise<void> {
    await this.#begin();
    for (const file of files) {
      this.#output.adopt(this.#stager.write(file.name, read(file.place)));
      this.#output.publish(file.name);
      sent(file);
    }
  }

  async remove(names: readonly string[]): Promise<void> {
    await this.#begin();
    for (const name of names) this.#output.remove(name);
  }

  #begin(): Promise<void> {
    this.#begun ??= this.#output.begin();
    return this.#begun;
  }

  /** Records lie beside the folder, where readers don't come. */
  #recordAt(name: RecordName): string {
    return path.join(path.dirname(this.#root), `.${path.basename(this.#root)}.warraq-${name}.json.gz`);
  }
}
