import { mayPublishAll } from '../access/roles.ts';
import { type Desk, mainBranch } from '../desk.ts';
import { messageOf } from '../git/message.ts';
import { publishWork } from '../git/publish-work.ts';
import type { Repository } from '../git/repository.ts';
import { commitWork } from '../git/work.ts';
import { WorkRefused } from '../git/work-refused.ts';
import type { Published } from '../protocol.ts';
import { refuse } from '../refused.ts';
import { alonePublishing } from './alone-publishing.ts';
import type { Asking } from './item.ts';
import { refusedMerge } from './refused-merge.ts';
import { readVocabulary, workOfVocabulary } from './vocabulary.ts';

/** Takes what was saved of a vocabulary into the main branch. */
export function publishVocabulary(desk: Desk, id: string, asking: Asking): Promise<Published> {
  return alonePublishing(desk, workOfVocabulary(id).name, async () => {
    if (!mayPublishAll(asking.user)) throw refuse('desk-not-allowed');
    const { repository } = desk;
    await readVocabulary(desk, id, asking);
    const [work, author] = [workOfVocabulary(id), desk.authorOf(asking.user)];
    if (repository) await commitWork(repository, work, messageOf('edit', work.place), author);
    const publishable = { ...work, shown: [work.place] };
    const message = messageOf('publish', work.place);
    const toMain = (into: Repository) => publishWork(into, publishable, message, author);
    const commit = repository
      ? await desk
          .alone(mainBranch, () => toMain(repository))
          .catch((error: unknown) => {
            desk.holder.invalidate();
            throw error instanceof WorkRefused ? refusedMerge(error) : error;
          })
      : null;
    return { item: await readVocabulary(desk, id, asking), commit };
  });
}
