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
 * @returns what is to be recorded of each file, made as it is asked for: of a large site it is much
 */
export async function publish(
  files: readonly MadeFile[],
  { gone }: Pick<Plan, 'gone'>,
  output: PublishedFolder,
  snapshot: Snapshot,
  departed: readonly string[] | null,
): Promise<Iterable<PageRecord>> {
  const isChange = gone.length > 0 || files.some(({ waiting }) => waiting);
  if (isChange) await output.begin();
  const fingerprints = files.map(({ job, waiting }) => {
    const file = outputFile(job.url);
    return waiting ? output.publish(file) : (output.look(file) ?? '');
  });
  for (const file of gone) output.remove(file);
  if (isChange) await output.finish(departed);
  return recordsOf(files, fingerprints, snapshot);
}

function* recordsOf(
  files: readonly MadeFile[],
  fingerprints: readonly string[],
  snapshot: Snapshot,
): Generator<PageRecord> {
  for (const [index, { job, digest, questions }] of files.entries())
    yield {
      url: job.url,
      group: job.group,
      job: jobText(job),
      origin: job.route && originOf(snapshot, job.route),
      published: { digest, fingerprint: fingerprints[index] ?? '' },
      questions,
    };
}
