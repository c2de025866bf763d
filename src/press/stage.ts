import type { BuildContext } from './build-context.ts';
import type { ContentUpdate } from './content-update.ts';
import type { Plan } from './plan.ts';
import type { RenderContext } from './render/file.ts';
import { inRenderOrder } from './render/order.ts';
import type { Staged } from './render/pool.ts';
import type { RenderTask } from './render/task.ts';

/** From how many files on the order in which they are made is worth finding. */
const manyFiles = 100;

/** Makes files and stages them; they come in the order of the plan. Threads read cells from the store, which must have them by then. */
export async function stage(
  context: BuildContext,
  update: ContentUpdate,
  answers: RenderContext['answers'],
  { tasks }: Plan,
  begin: () => void,
): Promise<Staged> {
  if (tasks.length === 0) return { files: [], questions: new Map() };
  const ordered = tasks.length < manyFiles ? tasks : inRenderOrder(tasks, update.snapshot);
  const { files, questions } = await stageAll(context, update, answers, ordered, begin);
  const made = new Map(files.map((file) => [file.job.url, file]));
  return { files: tasks.flatMap(({ job }) => made.get(job.url) ?? []), questions };
}

async function stageAll(
  { options, store, output }: BuildContext,
  { cells }: ContentUpdate,
  answers: RenderContext['answers'],
  tasks: readonly RenderTask[],
  begin: () => void,
): Promise<Staged> {
  const { stageHere, stageInThreads, worthThreads } = await import('./render/pool.ts');
  const { roots, cache, parser, progress, threadsFrom = worthThreads } = options;
  if (tasks.length < threadsFrom) {
    const { openRenderContext } = await import('./render/context.ts');
    const rendering = await openRenderContext(options, store.code, cells, answers);
    return stageHere(rendering, tasks, output, progress);
  }
  begin();
  const setup = { roots, cache, code: store.code, parser, place: output.place };
  return stageInThreads(setup, tasks, output, progress);
}
