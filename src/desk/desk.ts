import type { DerivedFiles } from '../disk/derived-files.ts';
import type { Roots } from '../disk/roots.ts';
import type { Publication } from '../publication/publication.ts';
import { toDeskProblem } from './desk-problem.ts';
import type { Author, Repository, WorkName } from './git/repository.ts';
import type { Hub } from './hub.ts';
import type { Jobs } from './jobs.ts';
import type { createFinder } from './newsroom/folder.ts';
import type { Held } from './newsroom/held.ts';
import type { Holder } from './newsroom/holder.ts';
import type { User } from './protocol.ts';
import { Refused } from './refused.ts';

/** A desk at work: what every request has in common. */
export interface Desk extends Jobs {
  roots: Roots;
  /** The cache folder, absolute. */
  cache: string;
  clock: () => number;
  made: DerivedFiles;
  /** `null` where saves are files and nothing more. */
  repository: Repository | null;
  holder: Holder;
  finder: ReturnType<typeof createFinder>;
  hub: Hub;
  /** Who commits of a user are by. */
  authorOf: (user: User) => Author;
  /** Works of which something was written that is in no commit, since others kept a lock of Git. */
  uncommitted: Set<WorkName>;
}

/** The newsroom by now; refused while it can't be read. */
export async function heldOf({ holder }: Pick<Desk, 'holder'>): Promise<Held> {
  const held = await holder.current();
  if ('content' in held) return held;
  throw new Refused(
    422,
    held.problems.map((one) => toDeskProblem(one)),
  );
}

export const publicationOf = async (desk: Desk): Promise<Publication> =>
  (await heldOf(desk)).content.publication;
