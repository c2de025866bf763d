import { digest } from '../../disk/files.ts';
import { mayPublishAll } from '../access/roles.ts';
import type { Desk } from '../desk.ts';
import { messageOf } from '../git/message.ts';
import { publishWork } from '../git/publish-work.ts';
import { commitWork } from '../git/work.ts';
import type { Publish, Published } from '../protocol.ts';
import { refuse } from '../refused.ts';
import type { Asking } from './item.ts';
import { publishing } from './publishing.ts';
import { all, readVocabulary, readVocabularyFile, workOfVocabulary } from './vocabulary.ts';

/** Takes what was saved of a vocabulary into the main branch. */
export async function publishVocabulary(
  desk: Desk,
  id: string,
  wanted: Publish,
  asking: Asking,
): Promise<Published> {
  if (!mayPublishAll(asking.user)) throw refuse('desk-not-allowed');
  const seen = wanted.seen?.[all] ?? digestOf(desk, id);
  const commit = await publishing(desk, workOfVocabulary(id).name, async () => {
    if (digestOf(desk, id) !== seen) throw refuse('desk-saved-meanwhile');
    return () =>
      toMain(desk, id, asking).catch((error: unknown) => {
        desk.holder.invalidate();
        throw error;
      });
  });
  return { item: await readVocabulary(desk, id, asking), commit };
}

function digestOf(desk: Desk, id: string): string {
  const { bytes } = readVocabularyFile(desk, id);
  return bytes ? digest(bytes) : '';
}

async function toMain(desk: Desk, id: string, { user }: Asking): Promise<string | null> {
  const { repository } = desk;
  if (!repository) return null;
  const [work, author] = [workOfVocabulary(id), desk.authorOf(user)];
  await commitWork(repository, work, messageOf('edit', work.place), author);
  const publishable = { ...work, shown: [work.place] };
  return publishWork(repository, publishable, messageOf('publish', work.place), author);
}
