import path from 'node:path';
import { exists } from '../../disk/files.ts';
import { walk } from '../../disk/walk.ts';
import { askGit } from '../../press/git/git.ts';
import type { Change } from '../protocol.ts';
import { isAction, trailers } from './message.ts';
import { moveRef } from './move-ref.ts';
import { type Author, branchOf, commitsAt, filesIn, type Repository, type WorkName } from './repository.ts';
import { commitTree, treeWith } from './trees.ts';

/** Something that is worked on: its branch, and its folder or file below the content folder. */
export interface Work {
  name: WorkName;
  place: string;
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
  const [own, head] = await commitsAt(folder, [ref, 'HEAD']);
  const before = own ?? head ?? null;
  const tip = before?.commit ?? null;
  const files = new Set([
    ...filesOnDisk(repository, work.place),
    ...(await filesIn(folder, tip, work.place)),
  ]);
  const tree = await treeWith(repository, tip, [...files]);
  if (tree === before?.tree) return null;
  const commit = await commitTree(repository, tree, [tip], message, author);
  await moveRef(repository, ref, commit, own?.commit ?? null);
  return commit;
}

/** The commits of a work that main does not have, the newest first. */
export async function changesOf({ folder }: Repository, { name }: Work): Promise<Change[]> {
  const trailer = (key: string) => `%(trailers:key=${key},valueonly,separator=%x20)%x00`;
  const format = `--format=%an%x00%at%x00%s%x00${trailer(trailers.action)}${trailer(trailers.edition)}`;
  // What is missing is no mistake: a work that nobody saved has no branch, and before the first commit there is no HEAD.
  const args = ['log', '-n', '100', '-z', '--ignore-missing', format, branchOf(name), '^HEAD', '--'];
  const words = ((await askGit(folder, args)) ?? '').split('\0');
  const changes: Change[] = [];
  for (let index = 0; index + 4 < words.length; index += 6) {
    const [by = '', at, message = '', action = '', edition = ''] = words.slice(index);
    changes.push({
      by,
      at: Number(at) * 1000,
      message,
      action: isAction(action) ? action : null,
      edition: edition || null,
    });
  }
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
