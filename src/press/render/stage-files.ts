import { setImmediate as turn } from 'node:timers/promises';
import type { PublishedFolder } from '../../disk/output/published-folder.ts';
import { Stager } from '../../disk/output/stager.ts';
import type { Progress } from '../options.ts';
import type { RenderContext } from './file.ts';
import { type RenderTask, renderAndStage, type StagedFile } from './task.ts';
import type { WorkerHandle } from './worker-handle.ts';
import { workerTemplates } from './worker-messages.ts';

/** A file that was made, with the texts of the questions it asked. */
export type MadeFile = Omit<StagedFile, 'questions'> & { questions: readonly string[] };

/** Files that were made, and the cells that the answers to their questions follow from. */
export interface Staged {
  files: readonly MadeFile[];
  questions: ReadonlyMap<string, Iterable<string>>;
}

/** From how many files on a worker is worth starting. */
export const worthWorker = 1_000;

/** What the worker makes: the texts of articles, and some files. */
export const isForWorker = ({ job: { route } }: RenderTask): boolean =>
  route !== null && (route.template === 'article' || workerTemplates.has(route.template));

/**
 * Makes files. If anything throws, what was staged is taken back.
 *
 * @param worker makes texts and some of the files meanwhile, if there is one
 */
export async function stageFiles(
  context: RenderContext,
  tasks: readonly RenderTask[],
  output: PublishedFolder,
  worker: WorkerHandle | null,
  progress?: Progress,
): Promise<Staged> {
  const files: StagedFile[] = [];
  const stager = new Stager(output.place, '');
  try {
    for await (const task of worker ? inTurn(tasks, worker) : tasks) {
      files.push(await renderAndStage(context, task, stager));
      progress?.(files.length, tasks.length);
    }
    for (const file of (await worker?.files) ?? []) files.push(file);
    progress?.(files.length, tasks.length);
  } catch (error) {
    await worker?.stop();
    output.discard();
    throw error;
  }
  for (const { waiting } of files) if (waiting) output.adopt(waiting);
  return named(files, context);
}

/** What the worker leaves to this thread: articles as soon as their texts are there, and meanwhile all else. */
async function* inTurn(tasks: readonly RenderTask[], worker: WorkerHandle): AsyncGenerator<RenderTask> {
  const others = tasks.filter((task) => !isForWorker(task)).values();
  for (const task of tasks) {
    const { route, url } = task.job;
    if (route?.template !== 'article') continue;
    await turn();
    while (!worker.take(url)) {
      const { value: other } = others.next();
      if (other) yield other;
      else if (!(await worker.next())) break;
      await turn();
    }
    yield task;
  }
  yield* others;
}

/** Files with the texts of their questions. */
function named(files: readonly StagedFile[], { answers }: RenderContext): Staged {
  const questions = new Map<string, Iterable<string>>();
  const textOf = (number: number) => {
    const { text, reads } = answers.question(number);
    questions.set(text, reads);
    return text;
  };
  return { files: files.map((one) => ({ ...one, questions: one.questions.map(textOf) })), questions };
}
