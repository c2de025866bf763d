import { type Author, branchOf, commitTree, moveRef, type Repository, treeOf } from './repository.ts';
import { askGit, GitError, runGit } from './run.ts';
import type { Work } from './work.ts';

/** A file that main and a work have changed in the same lines: as it was before either did, and as each has it. */
export interface Contested {
  /** Relative to the content folder. */
  file: string;
  base: string;
  main: string;
  own: string;
}

/**
 * Makes main a part of a work that it can't be merged with: where both changed the same, the files become main's, on the
 * branch and in the folder. What the work said stays in the history of the branch.
 *
 * @returns the files in which both changed the same; none if others are concerned than those of the work: then nothing is done
 */
export async function takeInMain(
  repository: Repository,
  { name, place }: Work,
  { own, main }: { own: string; main: string },
  author: Author,
): Promise<Contested[]> {
  const { folder } = repository;
  const top = (await askGit(folder, ['rev-parse', '--show-toplevel'])) ?? folder;
  const below = (await askGit(folder, ['rev-parse', '--show-prefix'])) ?? '';
  const { tree, names } = await mergedWithMarks(top, main, own);
  // What others changed outside of the work is not the desk's to settle.
  const isOurs = (one: string) => `${one}/`.startsWith(`${below}${place}/`);
  if (names.length === 0 || !names.every(isOurs)) return [];
  const contested = await sidesOf(top, { own, main }, names, below);
  const entries = await runGit(top, ['ls-tree', '-r', '--full-name', main, '--', ...names]);
  const settled = await treeOf({ ...repository, folder: top }, tree, entries);
  const commit = await commitTree(
    repository,
    settled,
    [own, main],
    `Take in what was published of ${name}`,
    author,
  );
  await moveRef(repository, branchOf(name), commit, own);
  await followCommit(folder, { from: own, to: commit }, place);
  return contested;
}

/** The texts of files before either changed them, and as each has them. */
async function sidesOf(
  top: string,
  { own, main }: { own: string; main: string },
  names: readonly string[],
  below: string,
): Promise<Contested[]> {
  const base = (await askGit(top, ['merge-base', main, own])) ?? main;
  const textIn = (commit: string, name: string) =>
    runGit(top, ['cat-file', 'blob', `${commit}:${name}`]).catch(() => '');
  const sides = names.map(async (name) => ({
    file: name.slice(below.length),
    base: await textIn(base, name),
    main: await textIn(main, name),
    own: await textIn(own, name),
  }));
  return Promise.all(sides);
}

/** Makes files of a folder what another commit says; the index stays as it is. */
async function followCommit(
  folder: string,
  { from, to }: { from: string; to: string },
  place: string,
): Promise<void> {
  const changed = await runGit(folder, ['diff', '--name-only', '--relative', '-z', from, to, '--', place]);
  const behind = changed.split('\0').filter(Boolean);
  if (behind.length > 0) await runGit(folder, ['restore', `--source=${to}`, '--worktree', '--', ...behind]);
}

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
