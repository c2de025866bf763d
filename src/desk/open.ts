import { readPublication } from '../disk/content/publication.ts';
import { openDerivedFiles } from '../disk/derived-files.ts';
import { removeLeftovers } from '../disk/desk/git-folder.ts';
import { removeShadows } from '../disk/desk/shadow.ts';
import { removeDrafts } from '../disk/desk/write-file.ts';
import type { Roots } from '../disk/roots.ts';
import { codeDigest } from '../press/code.ts';
import { openTemplates } from '../press/templates/templates.ts';
import { usualMegabytes } from '../publication/file-sizes.ts';
import { Attempts } from './access/attempts.ts';
import { Sessions } from './access/sessions.ts';
import { readUsers, type StoredUser } from './access/users.ts';
import { openClientFiles } from './client-files.ts';
import type { Desk } from './desk.ts';
import { withIndexLock } from './git/index-lock.ts';
import { removeOldLocks } from './git/locks.ts';
import { messageOf } from './git/message.ts';
import { finishPublished } from './git/publish-work.ts';
import { type Author, openRepository, type Repository, userOf } from './git/repository.ts';
import { followTakenIn } from './git/take-in-main.ts';
import { commitWork, type Work, worksIn } from './git/work.ts';
import { WorkRefused } from './git/work-refused.ts';
import type { Doors } from './http/guard.ts';
import type { Access } from './http/identify.ts';
import { Previews } from './http/previews.ts';
import { siteBase } from './http/site.ts';
import type { Front } from './http/visit.ts';
import { Hub } from './hub.ts';
import { createLists } from './items/list.ts';
import { placeOfWork } from './items/work-place.ts';
import { createJobs } from './jobs.ts';
import { createFinder } from './newsroom/folder.ts';
import { createHolder } from './newsroom/holder.ts';
import type { User } from './protocol.ts';

export interface DeskOptions {
  roots: Roots;
  /** The cache folder, absolute. */
  cache: string;
  clock: () => number;
  /** The file of users, absolute. */
  usersFile: string;
  doors: Doors;
  /** Told of what should not have happened. */
  report(error: unknown): void;
}

/** Opens a desk over a newsroom. */
export async function openDesk(options: DeskOptions): Promise<Front> {
  const { roots, cache, clock, usersFile, doors, report } = options;
  removeShadows(cache);
  removeDrafts(roots.content);
  const repository = await openRepository(roots.content);
  const code = codeDigest(roots, cache);
  const templates = openTemplates(roots, cache, code);
  const client = openClientFiles(roots.project, cache, code);
  // Whoever asks first is told if they fail; nobody may have asked yet.
  for (const one of [templates, client]) one.catch(() => {});
  const made = openDerivedFiles(cache);
  const users = () => readUsers(usersFile);
  const local = users().size > 0 ? null : await localUser(roots, repository);
  const origin = `http://desk.invalid${siteBase}`;
  const desk: Desk = {
    ...{ roots, cache, clock, made, repository, uncommitted: new Set() },
    holder: createHolder({ roots, cache, clock, made, templates, origin }),
    finder: createFinder(roots),
    hub: new Hub(clock),
    authorOf: ({ id, name }) => ({ name, email: emailOf(users().get(id), id, local) }),
    ...createJobs(),
  };
  await finishWorks(desk);
  const lists = createLists(desk);
  const { publication } = readPublication(roots);
  const uploadLimit = (publication?.maxMegabytes?.picture ?? usualMegabytes.picture) * 1e6;
  const serving = { desk, lists, previews: new Previews(desk, templates), uploadLimit };
  const access: Access = { doors, sessions: new Sessions(clock), users, local: local?.user ?? null };
  return { serving, access, attempts: new Attempts(clock), client, version: code, templates, report };
}

interface Local {
  user: User;
  email: string;
}

const emailOf = (stored: StoredUser | undefined, id: string, local: Local | null): string =>
  stored?.email ?? local?.email ?? `${id}@desk.invalid`;

/** Whoever is at this machine, by the name that Git has for them; they may do everything. */
async function localUser(roots: Roots, repository: Repository | null): Promise<Local> {
  const { name, email } = repository ? await userOf(repository.folder) : {};
  const { publication } = readPublication(roots);
  const roles = Object.fromEntries((publication?.editions ?? []).map(({ id }) => [id, 'publisher' as const]));
  const user = { id: 'local', name: name || 'Editor', roles, person: null };
  return { user, email: email || 'editor@desk.invalid' };
}

/** What a desk wrote, or published, that was stopped in between: it is in commits then, and published works have ended. */
async function finishWorks({ repository, roots, clock }: Desk): Promise<void> {
  if (!repository) return;
  removeLeftovers(repository.gitFolder);
  removeOldLocks(repository, clock());
  const author = { name: 'Warraq desk', email: 'desk@desk.invalid' };
  const finder = createFinder(roots);
  for (const name of (await worksIn(repository)).keys()) {
    const place = placeOfWork(finder, name);
    if (place === null) continue;
    // What others keep locked stays as it is until somebody saves or publishes it.
    await finishWork(repository, { name, place }, author).catch((error: unknown) => {
      if (!(error instanceof WorkRefused)) throw error;
    });
  }
}

async function finishWork(repository: Repository, work: Work, author: Author): Promise<void> {
  await followTakenIn(repository, work);
  await withIndexLock(repository, () => finishPublished(repository, work));
  await commitWork(repository, work, messageOf('keep-unsaved', work.name), author);
}
