import path from 'node:path';
import { removeFile } from '../../disk/desk/write-file.ts';
import { exists } from '../../disk/files.ts';
import { walk } from '../../disk/walk.ts';
import type { Change } from '../protocol.ts';
import {
  type Author,
  branchOf,
  commitTree,
  filesIn,
  mainOf,
  moveRef,
  type Repository,
  tipOf,
  treeWith,
  type WorkName,
} from './repository.ts';
import { askGit, GitError, runGit } from './run.ts';

/** Something that is worked on: its branch, and its folder or file below the content folder. */
export interface Work {
  name: WorkName;
  place: string;
}

/** Why Git would not do what was asked. */
export class WorkRefused extends Error {
  readonly rule: 'desk-detached' | 'desk-merge-conflict';
  constructor(rule: WorkRefused['rule'], message: string = rule) {
    super(message);
    this.rule = rule;
  }
}

/** The files of a work on disk; hidden ones are nobody's work. */
function filesOnDisk({ folder }: Repository, place: string): string[] {
  const full = path.join(folder, place);
  if (place.endsWith('.yaml')) return exists(full) ? [place] : [];
  return walk(full, folder).files.map(({ name }) => `${place}/${name}`);
}

/**
 * Makes a commit on the branch of a work of what its files are on disk. The branch begins where main is.
 *
 * @returns the commit; `null` if nothing changed
 */
export async function commitWork(
  repository: Repository,
  work: Work,
  message: string,
  author: Author,
): Promise<string | null> {
  const { folder } = repository;
  const ref = branchOf(work.name);
  const [own, main] = [await tipOf(folder, ref), await mainOf(repository)];
  const tip = own ?? main?.tip ?? (await tipOf(folder, 'HEAD'));
  const files = new Set([
    ...filesOnDisk(repository, work.place),
    ...(await filesIn(folder, tip, work.place)),
  ]);
  const tree = await treeWith(repository, tip, [...files]);
  if (tip && tree === (await askGit(folder, ['rev-parse', `${tip}^{tree}`]))) return null;
  const commit = await commitTree(repository, tree, [tip], message, author);
  await moveRef(repository, ref, commit, own);
  return commit;
}

/**
 * Merges the branch of a work into main, and ends the branch. Files of the work that nobody changed since they were
 * saved become what the merge made of them.
 *
 * @returns the merge; `null` if nothing had been saved
 */
export async function publishWork(
  repository: Repository,
  work: Work,
  message: string,
  author: Author,
): Promise<string | null> {
  const { folder } = repository;
  const ref = branchOf(work.name);
  const [own, main] = [await tipOf(folder, ref), await mainOf(repository)];
  if (!main) throw new WorkRefused('desk-detached');
  if (!own) return null;
  const tree = main.tip
    ? await mergedTree(folder, main.tip, own)
    : await askGit(folder, ['rev-parse', `${own}^{tree}`]);
  const commit = await commitTree(repository, tree ?? '', [main.tip, own], message, author);
  await moveRef(repository, main.ref, commit, main.tip);
  await followMain(repository, work, own);
  await moveRef(repository, ref, null, own);
  return commit;
}

async function mergedTree(folder: string, main: string, own: string): Promise<string> {
  try {
    return (
      (await runGit(folder, ['merge-tree', '--write-tree', '--no-messages', main, own])).split('\n')[0] ?? ''
    );
  } catch (error) {
    if (error instanceof GitError && error.code === 1)
      throw new WorkRefused('desk-merge-conflict', error.stdout.split('\n').slice(1).join('\n'));
    throw error;
  }
}

/** Brings the index, and files that are as they were saved, to what main says by now. */
async function followMain({ folder }: Repository, { place }: Work, saved: string): Promise<void> {
  await runGit(folder, ['reset', '-q', '--', place]).catch(ignorePathspec);
  const differing = await changedFiles(folder, ['HEAD'], place);
  const unsaved = new Set(await changedFiles(folder, [saved], place));
  const behind = differing.filter((file) => !unsaved.has(file));
  if (behind.length > 0) await runGit(folder, ['checkout', '-q', 'HEAD', '--', ...behind]);
}

/** `git reset` and `git checkout` refuse paths that no commit has. */
function ignorePathspec(error: unknown): void {
  if (!(error instanceof GitError && /pathspec|ambiguous/.test(error.message))) throw error;
}

async function changedFiles(folder: string, commits: readonly string[], place: string): Promise<string[]> {
  const list = await runGit(folder, ['diff', '--name-only', '--relative', '-z', ...commits, '--', place]);
  return list.split('\0').filter(Boolean);
}

/**
 * Puts the files of a work back to what main says. What was saved stays in the repository, below `refs/desk/discarded/`.
 */
export async function discardWork(repository: Repository, work: Work, author: Author): Promise<void> {
  const { folder } = repository;
  await commitWork(repository, work, 'Before it was discarded', author);
  const ref = branchOf(work.name);
  const own = await tipOf(folder, ref);
  if (!own) return;
  const main = await mainOf(repository);
  const [before, saved] = [
    await filesIn(folder, main?.tip ?? null, work.place),
    await filesIn(folder, own, work.place),
  ];
  await moveRef(repository, `refs/desk/discarded/${work.name}/${own.slice(0, 12)}`, own, null).catch(
    () => {},
  );
  if (before.length > 0) await runGit(folder, ['checkout', '-q', main?.tip ?? 'HEAD', '--', ...before]);
  for (const file of saved) if (!before.includes(file)) removeFile(path.join(folder, file));
  await moveRef(repository, ref, null, own);
}

/** The commits of a work that main does not have, the newest first. */
export async function changesOf({ folder }: Repository, { name }: Work): Promise<Change[]> {
  const format = '--format=%an%x00%at%x00%s%x00';
  const main = (await tipOf(folder, 'HEAD')) ? ['^HEAD'] : [];
  const log = await askGit(folder, ['log', '-n', '100', '-z', format, branchOf(name), ...main]);
  const words = (log ?? '').split('\0');
  const changes: Change[] = [];
  for (let index = 0; index + 2 < words.length; index += 4)
    changes.push({
      by: words[index] ?? '',
      at: Number(words[index + 1]) * 1000,
      message: words[index + 2] ?? '',
    });
  return changes;
}

/** Every work that was saved and not published: its name, who saved it last, and when. */
export async function worksIn({ folder }: Repository): Promise<Map<WorkName, { by: string; at: number }>> {
  const format = '--format=%(refname)%09%(committerdate:unix)%09%(authorname)';
  const list = (await askGit(folder, ['for-each-ref', format, 'refs/heads/desk/'])) ?? '';
  return new Map(
    list.split('\n').flatMap((line) => {
      const [ref = '', at = '', by = ''] = line.split('\t');
      return ref ? [[ref.slice(branchOf('').length), { by, at: Number(at) * 1000 }] as const] : [];
    }),
  );
}
