import path from 'node:path';
import { exists } from '../../disk/files.ts';
import { makeFolder, removeFile } from '../../disk/output/whole-file.ts';
import type { TargetOf } from '../../publication/schemas/deploy.ts';
import { foldersAround, type RecordName, type SiteFile, type Target } from '../target.ts';
import { type Git, gitIn } from './run-git.ts';

/** Commits at the other side, empty where there is none: that of the site, and that of what was deployed. */
interface Tips {
  site: string;
  record: string;
}

const none = '0'.repeat(40);
const unlist = (name: string) => `0 ${none}\t${name}\0`;

/**
 * A branch that holds the site alone, as GitHub Pages and GitLab Pages read it: one commit without history, pushed if the
 * branch is still as it was. Nobody sees anything before that, so a deploy that is cut off leaves nothing. What was
 * deployed is kept in a reference of its own, beside the branches, whose message is the commit that it is about.
 */
export class GitTarget implements Target {
  readonly #folder: string;
  readonly #repository: string;
  readonly #refs: { site: string; record: string };
  readonly #git: Git;
  #tips: Promise<Tips> | null = null;

  /**
   * @param cache a folder for the repository from which is pushed
   * @param now the date of the commit, in milliseconds since 1970-01-01 UTC
   */
  constructor(data: Pick<TargetOf<'git'>, 'repository' | 'branch'>, cache: string, now: number) {
    this.#folder = path.join(cache, 'repository.git');
    this.#repository = data.repository;
    this.#refs = { site: `refs/heads/${data.branch}`, record: `refs/warraq/${data.branch}` };
    this.#git = gitIn(this.#folder, now);
  }

  async readRecord(name: RecordName): Promise<Uint8Array | null> {
    const { record } = await this.#open();
    if (name !== 'deployed' || !record) return null;
    return this.#git(['cat-file', 'blob', `${record}:deployed.json.gz`]);
  }

  async isTouched(): Promise<boolean> {
    const { site, record } = await this.#open();
    return record !== '' && (await this.#say(['show', '-s', '--format=%B', record])) !== site;
  }

  /** Pushes the site and its record at once. */
  async writeRecord(name: RecordName, bytes: Uint8Array | null): Promise<void> {
    if (name !== 'deployed' || bytes === null) return;
    const tips = await this.#open();
    const empty = await this.#say(['hash-object', '-w', '--stdin']);
    await this.#list([`100644 ${empty}\t.nojekyll\0`]);
    const site = await this.#say(['commit-tree', await this.#say(['write-tree']), '-m', 'The site']);
    const data = await this.#say(['hash-object', '-w', '--stdin'], bytes);
    const about = await this.#say(['mktree'], `100644 blob ${data}\tdeployed.json.gz\n`);
    const record = await this.#say(['commit-tree', about, '-m', site]);
    const made = { site, record };
    const keys = ['site', 'record'] as const;
    const leases = keys.map((key) => `--force-with-lease=${this.#refs[key]}:${tips[key]}`);
    const pushed = keys.map((key) => `${made[key]}:${this.#refs[key]}`);
    await this.#git(['push', '--quiet', '--atomic', ...leases, this.#repository, ...pushed]);
    this.#tips = null;
  }

  async names(): Promise<string[]> {
    return [...(await this.#blobs()).keys()].filter((name) => name !== '.nojekyll');
  }

  async differing(files: readonly SiteFile[]): Promise<SiteFile[]> {
    const [there, ours] = [await this.#blobs(), await this.#hashes(files, [])];
    return files.filter(({ name }, at) => there.get(name) !== ours[at]);
  }

  async put(files: readonly SiteFile[], sent: (file: SiteFile) => void): Promise<void> {
    const [there, ours] = [await this.#blobs(), await this.#hashes(files, ['-w'])];
    const names = files.map(({ name }) => name);
    // What stands where a folder is to be, or the other way round, gives way.
    const [all, around] = [new Set(names), new Set(names.flatMap(foldersAround))];
    const inTheWay = [...there.keys()].filter(
      (name) => around.has(name) || foldersAround(name).some((folder) => all.has(folder)),
    );
    await this.#list(inTheWay.map(unlist));
    await this.#list(names.map((name, at) => `100644 ${ours[at]}\t${name}\0`));
    for (const file of files) sent(file);
  }

  async remove(names: readonly string[]): Promise<void> {
    await this.#open();
    await this.#list(names.map(unlist));
  }

  /** Fetches the branch, of which the index is then a list. */
  #open(): Promise<Tips> {
    this.#tips ??= this.#fetch();
    return this.#tips;
  }

  async #fetch(): Promise<Tips> {
    makeFolder(this.#folder);
    removeFile(path.join(this.#folder, 'index.lock'));
    if (!exists(path.join(this.#folder, 'HEAD')))
      await this.#git(['init', '--bare', '--quiet', this.#folder]);
    const { site, record } = this.#refs;
    const listed = await this.#say(['ls-remote', this.#repository, site, record]);
    const at = (ref: string) => new RegExp(`^(\\S+)\\t${RegExp.escape(ref)}$`, 'm').exec(listed)?.[1] ?? '';
    const refs = [site, record].filter((ref) => at(ref) !== '').map((ref) => `+${ref}:${ref}`);
    if (refs.length > 0)
      await this.#git(['fetch', '--quiet', '--depth=1', '--no-tags', this.#repository, ...refs]);
    await this.#git(['read-tree', at(site) || '--empty']);
    return { site: at(site), record: at(record) };
  }

  /** What is listed, by name. */
  async #blobs(): Promise<Map<string, string>> {
    await this.#open();
    const lines = (await this.#git(['ls-files', '-s', '-z'])).toString().split('\0');
    return new Map(
      lines.flatMap((line) => {
        const [, blob = '', name = ''] = /^\d+ (\S+) \d\t(.+)$/s.exec(line) ?? [];
        return name ? [[name, blob] as const] : [];
      }),
    );
  }

  async #hashes(files: readonly SiteFile[], how: readonly string[]): Promise<string[]> {
    const places = files.map(({ place }) => place).join('\n');
    return (await this.#say(['hash-object', '--no-filters', ...how, '--stdin-paths'], places)).split('\n');
  }

  async #list(lines: readonly string[]): Promise<void> {
    await this.#git(['update-index', '-z', '--index-info'], lines.join(''));
  }

  async #say(args: readonly string[], input?: string | Uint8Array): Promise<string> {
    return (await this.#git(args, input)).toString().trim();
  }
}
