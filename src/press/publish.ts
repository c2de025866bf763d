import type { PublishedFolder } from '../disk/output/published-folder.ts';
import type { PageRecord } from '../disk/store/records.ts';
import { originOf } from '../newsroom/routes/origin.ts';
import type { Snapshot } from '../newsroom/snapshot/snapshot.ts';
import { outputFile } from '../publication/output-paths.ts';
import { jobText } from './job.ts';
import type { Plan } from './plan.ts';
import type { MadeFile } from './render/stage-files.ts';

/**
 * Puts staged files in place, in the order they were made (what is linked to comes first), then
 * removes what is gone, so that no reader meets a link to nothing.
 *
 * @param departed see `PublishedFolder.finish`
 */
export async function publish(
  files: readonly MadeFile[],
  { gone }: Pick<Plan, 'gone'>,
  output: PublishedFolder,
  snapshot: Snapshot,
  departed: readonly string[] | null,
): Promise<PageRecord[]> {
  const isChange = gone.length > 0 || files.some(({ waiting }) => waiting);
  if (isChange) await output.begin();
  const made = files.map(({ job, digest, questions, waiting }): PageRecord => {
    const file = outputFile(job.url);
    const fingerprint = waiting ? output.publish(file) : (output.look(file) ?? '');
    return {
      url: job.url,
      group: job.group,
      job: jobText(job),
      origin: job.route && originOf(snapshot, job.route),
      published: { digest, fingerprint },
      questions,
    };
  });
  for (const file of gone) output.remove(file);
  if (isChange) await output.finish(departed);
  return made;
}
