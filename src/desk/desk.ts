import type { DerivedFiles } from '../disk/derived-files.ts';
import type { Roots } from '../disk/roots.ts';
import type { Publication } from '../publication/publication.ts';
import type { Author, Repository, WorkName } from './git/repository.ts';
import type { Hub } from './hub.ts';
import { toDeskProblem } from './items/desk-problem.ts';
import type { createFinder } from './newsroom/folder.ts';
import type { Held } from './newsroom/held.ts';
import type { Holder } from './newsroom/holder.ts';
import type { User } from './protocol.ts';
import { Refused } from './refused.ts';

/** A desk at work: what every request has in common. */
export interface Desk {
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
  /** Runs one job at a time of those on the same work: nobody else writes there meanwhile. */
  alone: <T>(name: WorkName | typeof mainBranch, job: () => Promise<T>) => Promise<T>;
  /** Resolves when no job is left. */
  idle: () => Promise<void>;
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

/** For jobs that move main, which all works have in common. Asked for inside of a job on a work, never the other way round. */
export const mainBranch = 'main';

/** Queues by name, in each of which a job waits for those before it. */
export function createQueues(): Pick<Desk, 'alone' | 'idle'> {
  const ends = new Map<string, Promise<void>>();
  return {
    alone: (name, job) => {
      const result = (ends.get(name) ?? Promise.resolve()).then(job);
      const forget = () => void (ends.get(name) === end && ends.delete(name));
      const end = result.then(forget, forget);
      ends.set(name, end);
      return result;
    },
    idle: async () => {
      while (ends.size > 0) await Promise.all(ends.values());
    },
  };
}
