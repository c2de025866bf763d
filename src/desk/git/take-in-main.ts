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
 * @returns the files in which both changed the same
 */
export async function takeInMain(
  repository: Repository,
  { name, place }: Work,
  { own, main }: { own: string; main: string },
  author: Author,
): Promise<Contested[]> {
  const { folder } = repository;
  const { tree, files } = await mergedWithMarks(folder, main, own);
  const base = (await askGit(folder, ['merge-base', main, own])) ?? main;
  const textIn = (commit: string, file: string) =>
    runGit(folder, ['cat-file', 'blob', `${commit}:./${file}`]).catch(() => '');
  const contested = files.map(async (file) => ({
    file,
    base: await textIn(base, file),
    main: await textIn(main, file),
    own: await textIn(own, file),
  }));
  const settled = await treeOf(repository, tree, await runGit(folder, ['ls-tree', main, '--', ...files]));
  const commit = await commitTree(
    repository,
    settled,
    [own, main],
    `Take in what was published of ${name}`,
    author,
  );
  await moveRef(repository, branchOf(name), commit, own);
  const changed = await runGit(folder, ['diff', '--name-only', '--relative', '-z', own, commit, '--', place]);
  const behind = changed.split('\0').filter(Boolean);
  if (behind.length > 0)
    await runGit(folder, ['restore', `--source=${commit}`, '--worktree', '--', ...behind]);
  return Promise.all(contested);
}

/** What a merge gives, with marks where it can't tell, and the files that have such marks. */
async function mergedWithMarks(
  folder: string,
  main: string,
  own: string,
): Promise<{ tree: string; files: string[] }> {
  const args = ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', main, own];
  const said = await runGit(folder, args).catch((error: unknown) => {
    if (error instanceof GitError && error.code === 1) return error.stdout;
    throw error;
  });
  const [tree = '', ...files] = said.split('\0').filter(Boolean);
  const below = (await askGit(folder, ['rev-parse', '--show-prefix'])) ?? '';
  return { tree, files: files.filter((one) => one.startsWith(below)).map((one) => one.slice(below.length)) };
}
