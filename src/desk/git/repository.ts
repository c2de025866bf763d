import { askGit, runGit } from '../../press/git/git.ts';

/** The repository that content is in. */
export interface Repository {
  /** The content folder: all paths are relative to it. */
  folder: string;
  /** Where Git keeps what is no file of the work tree, absolute. */
  gitFolder: string;
  /** Where it keeps what all work trees of a repository share, such as branches; absolute. */
  commonFolder: string;
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
  const looks = ['--is-inside-work-tree', '--git-dir', '--git-common-dir'];
  const said = await askGit(folder, ['rev-parse', '--path-format=absolute', ...looks]);
  const [isInside, gitFolder, commonFolder] = said?.split('\n') ?? [];
  if (isInside !== 'true' || !gitFolder || !commonFolder) return null;
  const ignored = await askGit(folder, ['check-ignore', '-q', 'publication.yaml']);
  return ignored === null ? { folder, gitFolder, commonFolder } : null;
}

/** The branch that is checked out; `null` where a commit is, and none of them. */
export const mainOf = ({ folder }: Repository): Promise<string | null> =>
  askGit(folder, ['symbolic-ref', '-q', 'HEAD']);

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

/** Where a work and the branch that is checked out are: `null` for a branch that has no commit, or where none is checked out. */
export interface Tips {
  own: CommitAt | null;
  main: { ref: string; tip: string | null } | null;
}

export async function tipsOf(repository: Repository, work: WorkName): Promise<Tips> {
  const ref = await mainOf(repository);
  const names = [branchOf(work), ...(ref ? [ref] : [])];
  const [own = null, main = null] = await commitsAt(repository.folder, names);
  return { own, main: ref ? { ref, tip: main?.commit ?? null } : null };
}

/** Who a person is by the settings of Git; what these lack is not there. */
export async function userOf(folder: string): Promise<Partial<Author>> {
  const list = (await askGit(folder, ['config', '-z', '--get-regexp', '^user\\.(name|email)$'])) ?? '';
  // The last of several counts, as it does for Git.
  return Object.fromEntries(
    list.split('\0').flatMap((entry) => {
      const at = entry.indexOf('\n');
      return at < 0 ? [] : [[entry.slice('user.'.length, at), entry.slice(at + 1)]];
    }),
  );
}

/** Files of a commit below a path. */
export async function filesIn(folder: string, commit: string | null, below: string): Promise<string[]> {
  if (!commit) return [];
  const list = await runGit(folder, ['ls-tree', '-r', '-z', '--name-only', commit, '--', below]);
  return list.split('\0').filter(Boolean);
}
