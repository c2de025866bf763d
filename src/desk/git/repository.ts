import { ownIndex } from '../../disk/desk/git-folder.ts';
import { removeFile } from '../../disk/desk/write-file.ts';
import { askGit, runGit } from '../../press/git/git.ts';

/** The repository that content is in. */
export interface Repository {
  /** The content folder: all paths are relative to it. */
  folder: string;
  /** Where Git keeps what is no file of the work tree, absolute. */
  gitFolder: string;
}

/** Somebody whose name is in commits. */
export interface Author {
  name: string;
  email: string;
}

/** A name for something that is worked on: the end of its branch, such as `story/eclipse-2034`. */
export type WorkName = string;

export const branchOf = (work: WorkName): string => `refs/heads/desk/${work}`;

/** The repository of a content folder; `null` if it is in none, or Git is told to ignore it. */
export async function openRepository(folder: string): Promise<Repository | null> {
  const gitFolder = await askGit(folder, ['rev-parse', '--path-format=absolute', '--git-dir']);
  const isInside = (await askGit(folder, ['rev-parse', '--is-inside-work-tree'])) === 'true';
  if (!gitFolder || !isInside) return null;
  const ignored = await askGit(folder, ['check-ignore', '-q', 'publication.yaml']);
  return ignored === null ? { folder, gitFolder } : null;
}

/** The branch that is checked out, and its commit: `null` for a branch that has none yet. */
export async function mainOf({ folder }: Repository): Promise<{ ref: string; tip: string | null } | null> {
  const ref = await askGit(folder, ['symbolic-ref', '-q', 'HEAD']);
  return ref ? { ref, tip: await tipOf(folder, ref) } : null;
}

export const tipOf = (folder: string, ref: string): Promise<string | null> =>
  askGit(folder, ['rev-parse', '-q', '--verify', `${ref}^{commit}`]);

/** A commit and its tree, by their hashes. */
export interface CommitAt {
  commit: string;
  tree: string;
}

/** The commits that names stand for, such as branches or `HEAD`; `null` where there is none. Git is asked once for all. */
export async function commitsAt(folder: string, names: readonly string[]): Promise<(CommitAt | null)[]> {
  const input = names.map((name) => `${name}^{commit}\n${name}^{tree}\n`).join('');
  const said = await runGit(folder, ['cat-file', '--batch-check=%(objectname)'], { input });
  const lines = said.split('\n');
  return names.map((_, index) => {
    const [commit = '', tree = ''] = lines.slice(2 * index);
    return / missing$/.test(commit) ? null : { commit, tree };
  });
}

export const identity = ({ name, email }: Author): Record<string, string> => ({
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: email,
  GIT_COMMITTER_NAME: name,
  GIT_COMMITTER_EMAIL: email,
});

/** Files of a commit below a path. */
export async function filesIn(folder: string, commit: string | null, below: string): Promise<string[]> {
  if (!commit) return [];
  const list = await runGit(folder, ['ls-tree', '-r', '-z', '--name-only', commit, '--', below]);
  return list.split('\0').filter(Boolean);
}

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
