import { threadId } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { Stager } from '../../disk/output/stager.ts';
import { Store } from '../../disk/store/store.ts';
import type { BatchResult, RenderPoolSetup } from './batch.ts';
import { openRenderContext } from './context.ts';
import type { RenderContext } from './file.ts';
import { type RenderTask, renderAndStage, type StagedFile } from './task.ts';

interface WorkerState {
  context: RenderContext;
  stager: Stager;
  /** The questions that were spoken of. */
  told: Set<number>;
}

let state: Promise<WorkerState> | undefined;

/** Makes the files of a batch, one after the other. */
export default async function renderBatch(tasks: readonly RenderTask[]): Promise<BatchResult> {
  state ??= openWorker(Tinypool.workerData as RenderPoolSetup);
  const { context, stager, told } = await state;
  const news: BatchResult['news'] = [];
  const files: StagedFile[] = [];
  for (const task of tasks) {
    const file = await renderAndStage(context, task, stager);
    files.push(file);
    for (const number of file.questions) {
      if (told.has(number)) continue;
      told.add(number);
      const { text, reads } = context.answers.question(number);
      news.push([number, text, [...reads]]);
    }
  }
  await stager.settle();
  return { thread: threadId, news, files };
}

async function openWorker({ place, code, ...options }: RenderPoolSetup): Promise<WorkerState> {
  const context = await openRenderContext(options, code, Store.reader(options.cache).cells);
  return { context, stager: new Stager(place, `${threadId}-`), told: new Set() };
}
