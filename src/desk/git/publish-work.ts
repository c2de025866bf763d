import { askGit, GitError, runGit } from '../../press/git/git.ts';
import { followCommit } from './follow-commit.ts';
import { changeIndex } from './index-lock.ts';
import { messageOf } from './message.ts';
import { moveRef } from './move-ref.ts';
import { type Author, branchOf, commitsAt, type Repository, type Tips, tipsOf } from './repository.ts';
import { type Publishable, takeInMain } from './take-in-main.ts';
import { commitTree } from './trees.ts';
import { commitWork, type Work } from './work.ts';
import { WorkRefused } from './work-refused.ts';

/**
 * Merges the branch of a work into main, and ends the branch. Files of the work that nobody changed since they were
 * saved become what the merge made of them. One has the lock of the index.
 *
 * @returns the merge; `null` if nothing had been saved
 */
export async function publishWork(
  repository: Repository,
  work: Publishable,
  message: string,
  author: Author,
): Promise<string | null> {
  const tips = await tipsOf(repository, work.name);
  const { own, main } = tips;
  if (!main) throw new WorkRefused('desk-detached');
  if (!own) return null;
  if (await endIfPublished(repository, work, tips)) return main.tip;
  const tree = main.tip ? await mergedTree(repository.folder, main.tip, own.commit) : own.tree;
  if (tree === null && main.tip) {
    const taken = await takeInMain(repository, work, { own: own.commit, main: main.tip }, author);
    throw new WorkRefused('contested' in taken ? 'desk-merge-conflict' : 'desk-merge-by-hand', taken);
  }
  const commit = await commitTree(repository, tree ?? '', [main.tip, own.commit], message, author);
  await moveMain(repository, work, main, { from: own.commit, to: commit });
  return commit;
}

/** Makes main a merge of a work; throws only if main is not moved. The rest is else done by whoever publishes next, or as the desk starts. */
async function moveMain(
  repository: Repository,
  work: Work,
  main: { ref: string; tip: string | null },
  commits: { from: string; to: string },
): Promise<void> {
  let isMoved = false;
  try {
    await changeIndex(repository, async (env) => {
      await putInIndex(repository, work, commits.to, env);
      await moveRef(repository, main.ref, commits.to, main.tip);
      isMoved = true;
    });
    await endWork(repository, work, commits);
  } catch (error) {
    if (!isMoved) throw error;
  }
}

/**
 * Does what is left of publishing a work where it was stopped in between, or somebody else merged its branch. One has the
 * lock of the index.
 *
 * @returns whether main has all of the work, so that there is none any more
 */
export async function finishPublished(repository: Repository, work: Work): Promise<boolean> {
  return endIfPublished(repository, work, await tipsOf(repository, work.name));
}

async function endIfPublished(repository: Repository, work: Work, { own, main }: Tips): Promise<boolean> {
  const tip = main?.tip;
  if (!own || !tip) return false;
  const ancestry = ['merge-base', '--is-ancestor', own.commit, tip];
  if ((await askGit(repository.folder, ancestry)) === null) return false;
  await changeIndex(repository, (env) => putInIndex(repository, work, tip, env));
  await endWork(repository, work, { from: own.commit, to: tip }).catch((error: unknown) => {
    if (!(error instanceof WorkRefused)) throw error;
  });
  return true;
}

/** Makes an index say what a commit does of the files of a work. */
async function putInIndex(
  { folder }: Repository,
  { place }: Work,
  commit: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  await runGit(folder, ['reset', '-q', commit, '--', place], { env }).catch(ignorePathspec);
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

/** Brings files that are as they were saved to what main says by now, and takes the branch of the work away. */
async function endWork(
  repository: Repository,
  { name, place }: Work,
  commits: { from: string; to: string },
): Promise<void> {
  await followCommit(repository, commits, place);
  await moveRef(repository, branchOf(name), null, commits.from);
}

/** `git reset` refuses paths that no commit has. */
function ignorePathspec(error: unknown): void {
  if (!(error instanceof GitError && /pathspec|ambiguous/.test(error.message))) throw error;
}

/**
 * Puts the files of a work back to what main says. What was saved stays in the repository, below `refs/desk/discarded/`.
 */
export async function discardWork(repository: Repository, work: Work, author: Author): Promise<void> {
  const { folder } = repository;
  await commitWork(repository, work, messageOf('discard', work.name), author);
  const { own, main } = await tipsOf(repository, work.name);
  if (!own) return;
  const { commit } = own;
  const kept = `refs/desk/discarded/${work.name}/${commit.slice(0, 12)}`;
  const [before] = await commitsAt(folder, [kept]);
  if (before?.commit !== commit) await moveRef(repository, kept, commit, null);
  const to = main?.tip ?? (await runGit(folder, ['hash-object', '-t', 'tree', '--stdin'])).trim();
  await endWork(repository, work, { from: commit, to });
}
