import { digest } from '../disk/files.ts';
import type { Printed } from '../disk/memory.ts';
import type { Output } from '../disk/output.ts';
import type { Trace } from '../newsroom/trace.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { outputFile } from '../publication/urls.ts';
import type { Job } from './jobs.ts';

/** A file that was made again. */
export interface StagedFile {
  url: string;
  origin: Job['origin'];
  /** Digest of its bytes. */
  digest: string;
  trace: Trace;
  problems: Problem[];
  /** Whether its bytes differ from what is published, so that it waits to be put in place. */
  staged: boolean;
}

/** Makes files and stages those whose bytes are new. Nothing published is touched, whatever throws. */
export async function stageAll(
  jobs: readonly Job[],
  published: ReadonlyMap<string, Printed>,
  output: Output,
  progress?: (done: number, total: number) => void,
): Promise<StagedFile[]> {
  const files: StagedFile[] = [];
  try {
    for (const job of jobs) {
      files.push(await stageOne(job, published.get(job.url), output));
      progress?.(files.length, jobs.length);
    }
    return files;
  } catch (error) {
    output.discard();
    throw error;
  }
}

async function stageOne(
  { url, origin, make }: Job,
  before: Printed | undefined,
  output: Output,
): Promise<StagedFile> {
  const { bytes, trace, problems } = await make();
  const file = outputFile(url);
  const current = digest(bytes);
  const staged = before?.digest !== current || before.fingerprint !== output.look(file);
  if (staged && !hasErrors(problems)) output.stage(file, bytes);
  return { url, origin, digest: current, trace, problems, staged };
}
