import path from 'node:path';
import { readIfThere, withScratch, writeWhole } from '../../disk/output/whole-file.ts';
import { isDaemon, type TargetOf } from '../../publication/schemas/deploy.ts';
import { foldersAround, type RecordName, type SiteFile, type Target } from '../target.ts';
import { type Run, rsyncTo, runThere } from './run-rsync.ts';

/** The exit code that tells that something of what was asked for is not there. */
const partial = 23;
/** Names on standard input are those to be sent; a `./` before each keeps it from being anything else. */
const named = ['--from0', '--files-from=-'];
/** Bytes decide, since times differ on every machine. */
const asSent = ['--checksum', '--times', '--perms', '--chmod=D755,F644', '--force'];

/**
 * A folder of another machine, by `rsync` over SSH or of its daemon. rsync itself renames files into place; a command of
 * that machine may make a site of it.
 */
export class RsyncTarget implements Target {
  readonly #run: Run;
  readonly #site: string;
  readonly #records: string;
  readonly #complete: () => Promise<void>;

  /** @param password of a daemon */
  constructor(
    data: Pick<TargetOf<'rsync'>, 'address' | 'port' | 'command'>,
    password?: string,
    env: NodeJS.ProcessEnv = process.env,
  ) {
    this.#run = rsyncTo(data, password, env);
    this.#site = data.address.replace(/\/*$/, '/');
    this.#records = recordPlace(this.#site);
    const { command } = data;
    this.#complete = async () => (command ? runThere(data, command, env) : undefined);
  }

  async readRecord(name: RecordName): Promise<Uint8Array | null> {
    return withScratch(async (scratch) => {
      const copy = path.join(scratch, 'record');
      await this.#run([this.#recordAt(name), copy], [], [partial]);
      return readIfThere(copy);
    });
  }

  async writeRecord(name: RecordName, bytes: Uint8Array | null): Promise<void> {
    if (name === 'deployed') await this.#complete();
    const place = this.#recordAt(name);
    if (bytes === null) {
      const cut = Math.max(place.lastIndexOf('/'), place.lastIndexOf(':')) + 1;
      return this.#removeFrom(place.slice(0, cut), [place.slice(cut)]);
    }
    await withScratch(async (scratch) => {
      const file = path.join(scratch, 'record');
      writeWhole(file, bytes);
      await this.#run(['--checksum', '--perms', '--chmod=F600', file, place]);
    });
  }

  async names(): Promise<string[]> {
    const listed = await withScratch((empty) =>
      this.#run(['-rn', '--out-format=%i %n', '--exclude=/.*', this.#site, `${empty}/`]),
    );
    return listed.split('\n').flatMap((line) => /^\S?f\S* (.+)$/.exec(line)?.[1] ?? []);
  }

  async differing(files: readonly SiteFile[]): Promise<SiteFile[]> {
    const look = ['-n', '--checksum', '--out-format=%i %n', ...named];
    const said = await byRoot(files, (root, names) => this.#run([...look, root, this.#site], names));
    const differ = new Set(
      said.flatMap((one) => one.split('\n')).map((one) => one.replace(/^\S+ (?:\.\/)?/, '')),
    );
    return files.filter(({ name }) => differ.has(name));
  }

  async put(files: readonly SiteFile[], sent: (file: SiteFile) => void): Promise<void> {
    await byRoot(files, (root, names) => this.#run([...asSent, ...named, root, this.#site], names));
    for (const file of files) sent(file);
  }

  async remove(names: readonly string[]): Promise<void> {
    await this.#removeFrom(this.#site, names);
  }

  /** Removes files, and the folders that they leave empty: as if an empty folder were sent, of which all else is left out. */
  async #removeFrom(root: string, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const around = new Set(names.flatMap(foldersAround).map((folder) => `${folder}/`));
    const rules = [...around, ...names].map((name) => `/${literal(name)}`);
    const how = ['-r', '--delete', '--from0', '--include-from=-', '--exclude=*'];
    await withScratch((empty) => this.#run([...how, `${empty}/`, root], rules));
  }

  #recordAt(name: RecordName): string {
    return `${this.#records}${name}.json.gz`;
  }
}

/** A name as rsync matches it and no other: where it has no wildcard, a backslash is one. */
const literal = (name: string) => (/[*?[]/.test(name) ? name.replace(/[\\*?[]/g, '\\$&') : name);

/** Files by the folder that they are below, which is one for each output folder. */
async function byRoot<T>(
  files: readonly SiteFile[],
  work: (root: string, names: readonly string[]) => Promise<T>,
): Promise<T[]> {
  const roots = Map.groupBy(files, ({ name, place }) => place.slice(0, -name.length));
  const done: T[] = [];
  for (const [root, all] of roots) {
    const names = all.map(({ name }) => `./${name}`);
    done.push(await work(root, names));
  }
  return done;
}

/** Records lie beside the site, where readers don't come; at the root of a daemon's module, hidden in it. */
function recordPlace(site: string): string {
  const [, before = '', name = ''] = /^(.*[/:])([^/:]+)\/$/.exec(site) ?? [];
  const isModule = isDaemon(site) && (/^rsync:\/\/[^/]+\/$/.test(before) || before.endsWith('::'));
  return isModule || name === '' ? `${site}.warraq-` : `${before}.${name}.warraq-`;
}
