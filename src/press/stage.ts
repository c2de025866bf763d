import type { BuildContext } from './build-context.ts';
import type { ContentUpdate } from './content-update.ts';
import type { Plan } from './plan.ts';
import type { RenderContext } from './render/file.ts';
import { inRenderOrder } from './render/order.ts';
import type { Staged } from './render/stage-files.ts';
import type { RenderTask } from './render/task.ts';

/** From how many files on the order in which they are made is worth finding. */
const manyFiles = 100;

/** Makes files and stages them; they come in the order of the plan. A worker reads cells from the store: `begin` records them. */
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
  { options, store, output, worker }: BuildContext,
  { cells }: ContentUpdate,
  answers: RenderContext['answers'],
  tasks: readonly RenderTask[],
  begin: () => void,
): Promise<Staged> {
  const [{ openRenderContext }, { isForWorker, stageFiles, worthWorker }] = await Promise.all([
    import('./render/context.ts'),
    import('./render/stage-files.ts'),
  ]);
  const { progress, workerFrom = worthWorker } = options;
  const rendering = await openRenderContext(options, store.code, cells, answers);
  if (tasks.length < workerFrom) return stageFiles(rendering, tasks, output, null, progress);
  begin();
  const handle = worker.start();
  handle.begin(tasks.filter(isForWorker), rendering);
  return stageFiles(rendering, tasks, output, handle, progress);
}
