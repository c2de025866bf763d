import { threadId } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { Stager } from '../../disk/output/stager.ts';
import { Store } from '../../disk/store/store.ts';
import type { BatchResult, RenderPoolSetup } from './batch.ts';
import { openRenderContext } from './context.ts';
import type { RenderContext } from './file.ts';
import { type RenderTask, renderAndStage } from './task.ts';

interface WorkerState {
  context: RenderContext;
  stager: Stager;
  numbers: Map<string, number>;
}

let state: Promise<WorkerState> | undefined;

/** Makes the files of a batch, one after the other. */
export default async function renderBatch(tasks: readonly RenderTask[]): Promise<BatchResult> {
  state ??= openWorker(Tinypool.workerData as RenderPoolSetup);
  const { context, stager, numbers } = await state;
  const news: BatchResult['news'] = [];
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? numbers.size;
    if (known === numbers.size) {
      const { digest: answer, reads } = context.digests.release(text);
      news.push([text, answer, [...reads]]);
      numbers.set(text, known);
    }
    return known;
  };
  const files: BatchResult['files'] = [];
  for (const task of tasks) {
    const { questions, ...file } = await renderAndStage(context, task, stager);
    files.push({ ...file, questions: questions.map(numberOf) });
  }
  return { thread: threadId, news, files };
}

async function openWorker({ place, code, ...options }: RenderPoolSetup): Promise<WorkerState> {
  const context = await openRenderContext(options, code, Store.reader(options.cache).cells);
  return { context, stager: new Stager(place, `${threadId}-`), numbers: new Map() };
}
