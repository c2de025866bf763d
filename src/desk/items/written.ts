import type { Desk } from '../desk.ts';
import { commitWork, type Work } from '../git/work.ts';
import { isTextKind } from '../newsroom/folder.ts';
import type { Kind, User } from '../protocol.ts';

/** Something that was written. */
export interface Written {
  kind: Kind;
  id: string;
  edition: string | null;
  digest: string | null;
  /** The file, `content/…`; `null` if it is none that browsers know. */
  file: string | null;
  work: Work;
  message: string;
}

/** Makes a commit of what was written, and lets everybody know. @returns the commit, if there is one */
export async function written(desk: Desk, user: User, what: Written): Promise<string | null> {
  const { kind, id, edition, digest, file, work, message } = what;
  if (isTextKind(kind)) desk.holder.changed({ kind, id, folder: work.place });
  else desk.holder.invalidate();
  if (file !== null) desk.hub.isTold(file, digest);
  const { repository } = desk;
  desk.uncommitted.add(work.name);
  try {
    const commit = repository ? await commitWork(repository, work, message, desk.authorOf(user)) : null;
    desk.uncommitted.delete(work.name);
    return commit;
  } finally {
    // It is written, with or without a commit.
    const by = { id: user.id, name: user.name, edition };
    desk.hub.tell({ type: 'changed', kind, id, edition, digest, by });
    desk.hub.tell({ type: 'lists' });
  }
}
