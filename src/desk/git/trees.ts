import { ownIndex } from '../../disk/desk/git-folder.ts';
import { removeFile } from '../../disk/desk/write-file.ts';
import { runGit } from '../../press/git/git.ts';
import type { Author, Repository } from './repository.ts';

const identity = ({ name, email }: Author): Record<string, string> => ({
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: email,
  GIT_COMMITTER_NAME: name,
  GIT_COMMITTER_EMAIL: email,
});

/** An index of its own, for as long as something is done with it. */
async function withOwnIndex<T>(
  gitFolder: string,
  use: (env: Record<string, string>) => Promise<T>,
): Promise<T> {
  const index = ownIndex(gitFolder);
  try {
    return await use({ GIT_INDEX_FILE: index });
  } finally {
    removeFile(index);
  }
}

/** A tree with some entries in the place of its own. @param entries as `git ls-tree` prints them */
export function treeOf({ folder, gitFolder }: Repository, tree: string, entries: string): Promise<string> {
  return withOwnIndex(gitFolder, async (env) => {
    await runGit(folder, ['read-tree', tree], { env });
    await runGit(folder, ['update-index', '--index-info'], { env, input: entries });
    return (await runGit(folder, ['write-tree'], { env })).trim();
  });
}

/**
 * A tree like that of a commit, but with some files as they are on disk; files that are not there are not in it.
 * Neither the index nor the work tree of the repository is touched.
 */
export function treeWith(
  { folder, gitFolder }: Repository,
  commit: string | null,
  files: readonly string[],
): Promise<string> {
  return withOwnIndex(gitFolder, async (env) => {
    await runGit(folder, ['read-tree', commit ?? '--empty'], { env });
    await runGit(folder, ['update-index', '--add', '--remove', '-z', '--stdin'], {
      env,
      input: files.join('\0'),
    });
    return (await runGit(folder, ['write-tree'], { env })).trim();
  });
}

/** Makes a commit of a tree; nothing points to it yet. */
export async function commitTree(
  { folder }: Repository,
  tree: string,
  parents: readonly (string | null)[],
  message: string,
  author: Author,
): Promise<string> {
  const args = parents.flatMap((one) => (one ? ['-p', one] : []));
  const made = await runGit(folder, ['commit-tree', tree, ...args, '-F', '-'], {
    env: identity(author),
    input: message,
  });
  return made.trim();
}
