import path from 'node:path';
import { removeFile } from '../../disk/desk/write-file.ts';
import { messageOf } from './message.ts';
import {
  type Author,
  branchOf,
  commitTree,
  filesIn,
  mainOf,
  moveRef,
  type Repository,
  tipOf,
} from './repository.ts';
import { askGit, GitError, runGit } from './run.ts';
import { type Contested, type Publishable, takeInMain } from './take-in-main.ts';
import { commitWork, type Work } from './work.ts';

/** Why Git would not do what was asked. */
export class WorkRefused extends Error {
  readonly rule: 'desk-detached' | 'desk-merge-conflict' | 'desk-merge-by-hand';
  /** Where main changed the same: by now the work has what main says there. */
  readonly contested: readonly Contested[];
  /** For `desk-merge-by-hand`, the file that nobody can be shown: relative to the newsroom, or to the work tree. */
  readonly file: string | undefined;
  constructor(rule: WorkRefused['rule'], why: { contested?: readonly Contested[]; file?: string } = {}) {
    super(rule);
    this.rule = rule;
    this.contested = why.contested ?? [];
    this.file = why.file;
  }
}

/**
 * Merges the branch of a work into main, and ends the branch. Files of the work that nobody changed since they were
 * saved become what the merge made of them.
 *
 * @returns the merge; `null` if nothing had been saved
 */
export async function publishWork(
  repository: Repository,
  work: Publishable,
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
  if (tree === null && main.tip) {
    const taken = await takeInMain(repository, work, { own, main: main.tip }, author);
    throw new WorkRefused('contested' in taken ? 'desk-merge-conflict' : 'desk-merge-by-hand', taken);
  }
  const commit = await commitTree(repository, tree ?? '', [main.tip, own], message, author);
  await moveRef(repository, main.ref, commit, main.tip);
  await followMain(repository, work, own);
  await moveRef(repository, ref, null, own);
  return commit;
}

/** `null` where both changed the same. */
async function mergedTree(folder: string, main: string, own: string): Promise<string | null> {
  try {
    return (
      (await runGit(folder, ['merge-tree', '--write-tree', '--no-messages', main, own])).split('\n')[0] ?? ''
    );
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return null;
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
  await commitWork(repository, work, messageOf('discard', work.name), author);
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
