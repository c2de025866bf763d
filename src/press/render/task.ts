import { digest } from '../../disk/files.ts';
import type { Stager, Waiting } from '../../disk/output/stager.ts';
import type { PublishedFile } from '../../disk/store/records.ts';
import type { Problem } from '../../problems/problem.ts';
import { hasErrors } from '../../problems/problem.ts';
import { outputFile } from '../../publication/output-paths.ts';
import type { Job } from '../job.ts';
import { type RenderContext, renderFile } from './file.ts';

/** A file to make, and how the last build left it, if that is known. */
export interface RenderTask {
  job: Job;
  before: PublishedFile | undefined;
}

/** A file that was made again. */
export interface StagedFile {
  job: Job;
  /** Digest of its bytes. */
  digest: string;
  /** The numbers of the questions it asked. */
  questions: readonly number[];
  problems: readonly Problem[];
  /** Where its bytes wait; `null` if they are published already. */
  waiting: Waiting | null;
}

/** Makes a file and stages it if its bytes are new. Nothing published is touched. */
export async function renderAndStage(
  context: RenderContext,
  { job, before }: RenderTask,
  stager: Pick<Stager, 'look' | 'write'>,
): Promise<StagedFile> {
  const { bytes, trace, problems } = await renderFile(context, job);
  const file = outputFile(job.url);
  const current = digest(bytes);
  const isNew = before?.digest !== current || before.fingerprint !== stager.look(file);
  const waiting = isNew && !hasErrors(problems) ? stager.write(file, bytes) : null;
  return { job, digest: current, questions: [...trace], problems, waiting };
}
