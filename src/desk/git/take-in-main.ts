import { askGit, GitError, runGit } from '../../press/git/git.ts';
import { followCommit } from './follow-commit.ts';
import { messageOf } from './message.ts';
import { moveRef } from './move-ref.ts';
import { type Author, branchOf, commitsAt, type Repository } from './repository.ts';
import { commitTree, treeOf } from './trees.ts';
import type { Work } from './work.ts';
import type { Contested } from './work-refused.ts';

/** A work with those of its files of which a person can be shown both sides, relative to the content folder. */
export interface Publishable extends Work {
  shown: readonly string[];
}

/**
 * Makes main a part of a work that it can't be merged with: where both changed the same, the files become main's, on the
 * branch and in the folder. What the work said stays in the history of the branch.
 *
 * @returns all files in which both changed the same, to be shown; or the first that can't be, and nothing is done: it is
 * no text of the work, is not UTF-8, or one side has removed it
 */
export async function takeInMain(
  repository: Repository,
  { name, place, shown }: Publishable,
  { own, main }: { own: string; main: string },
  author: Author,
): Promise<{ contested: Contested[] } | { file: string }> {
  const { folder } = repository;
  const top = (await askGit(folder, ['rev-parse', '--show-toplevel'])) ?? folder;
  const below = (await askGit(folder, ['rev-parse', '--show-prefix'])) ?? '';
  const { tree, names } = await mergedWithMarks(top, main, own);
  const outside = names.find((one) => !shown.some((file) => one === `${below}${file}`));
  if (outside !== undefined || names.length === 0)
    return { file: outside === undefined ? place : newsroomFile(outside, below) };
  const contested = await sidesOf(top, { own, main }, names, below);
  if ('file' in contested) return contested;
  const entries = await runGit(top, ['ls-tree', '-r', '--full-name', main, '--', ...names]);
  const settled = await treeOf({ ...repository, folder: top }, tree, entries);
  const commit = await commitTree(repository, settled, [own, main], messageOf('take-in', name), author);
  await moveRef(repository, branchOf(name), commit, own);
  await followCommit(repository, { from: own, to: commit }, place);
  return { contested };
}

/** Brings files to what main made of them where that was taken in, and nothing has been saved since. */
export async function followTakenIn(repository: Repository, { name, place }: Work): Promise<void> {
  const { folder } = repository;
  const ref = branchOf(name);
  const [tip, own, main] = await commitsAt(folder, [ref, `${ref}^1`, `${ref}^2`]);
  if (tip && own && main) await followCommit(repository, { from: own.commit, to: tip.commit }, place);
}

/** A file of the work tree as the desk calls it. */
const newsroomFile = (name: string, below: string) =>
  name.startsWith(below) ? `content/${name.slice(below.length)}` : name;

/** The texts of files before either changed them, and as each has them; or a file that one side has not as a text. */
async function sidesOf(
  top: string,
  { own, main }: { own: string; main: string },
  names: readonly string[],
  below: string,
): Promise<Contested[] | { file: string }> {
  const base = (await askGit(top, ['merge-base', main, own])) ?? main;
  const textIn = (commit: string, name: string) =>
    runGit(top, ['cat-file', 'blob', `${commit}:${name}`]).catch(() => null);
  const sides: Contested[] = [];
  for (const name of names) {
    const [before, theirs, ours] = [
      await textIn(base, name),
      await textIn(main, name),
      await textIn(own, name),
    ];
    if (!isText(theirs) || !isText(ours)) return { file: newsroomFile(name, below) };
    sides.push({ file: name.slice(below.length), base: before ?? '', main: theirs, own: ours });
  }
  return sides;
}

/** Whether Git has a file, and nothing in it was lost as it was decoded. */
const isText = (text: string | null): text is string => text !== null && !text.includes('\uFFFD');

/** What a merge gives, with marks where it can't tell, and the files that have such marks, relative to the work tree. */
async function mergedWithMarks(
  top: string,
  main: string,
  own: string,
): Promise<{ tree: string; names: string[] }> {
  const args = ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', main, own];
  const said = await runGit(top, args).catch((error: unknown) => {
    if (error instanceof GitError && error.code === 1) return error.stdout;
    throw error;
  });
  const [tree = '', ...names] = said.split('\0').filter(Boolean);
  return { tree, names };
}
