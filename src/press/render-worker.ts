import { threadId } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { bodyReader } from '../disk/content/content.ts';
import { readDictionaries } from '../disk/content/dictionaries.ts';
import { digest } from '../disk/files.ts';
import { Stager } from '../disk/output/stager.ts';
import { Store } from '../disk/store/store.ts';
import { createDigests } from '../newsroom/queries/trace.ts';
import { cellsOf } from '../newsroom/snapshot/cells.ts';
import type { BatchResult, RenderPoolSetup } from './render-batch.ts';
import type { RenderContext } from './render-file.ts';
import { type RenderTask, renderAndStage } from './render-task.ts';
import { openRenderer } from './renderer.ts';
import { openTemplates } from './templates/templates.ts';

interface WorkerState {
  workshop: RenderContext;
  stager: Stager;
  numbers: Map<string, number>;
}

let bench: Promise<WorkerState> | undefined;

/** Makes the files of a batch, one after the other. */
export default async function renderBatch(orders: readonly RenderTask[]): Promise<BatchResult> {
  bench ??= openWorker(Tinypool.workerData as RenderPoolSetup);
  const { workshop, stager, numbers } = await bench;
  const news: BatchResult['news'] = [];
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? numbers.size;
    if (known === numbers.size) {
      const { digest: answer, reads } = workshop.digests.release(text);
      news.push([text, answer, [...reads]]);
      numbers.set(text, known);
    }
    return known;
  };
  const files: BatchResult['files'] = [];
  for (const order of orders) {
    const { questions, ...file } = await renderAndStage(workshop, order, stager);
    files.push({ ...file, questions: questions.map(numberOf) });
  }
  return { thread: threadId, news, files };
}

async function openWorker({ roots, cache, code, parser, place }: RenderPoolSetup): Promise<WorkerState> {
  const { cells } = Store.reader(cache);
  const readBody = bodyReader(roots);
  const { dictionaries } = readDictionaries(roots, cellsOf(cells).publication());
  const renderer = await openRenderer(cells, readBody, dictionaries, parser);
  const workshop = {
    roots,
    renderer,
    digests: createDigests(cells, readBody, digest),
    templates: await openTemplates(roots, cache, code),
    cache,
  };
  return { workshop, stager: new Stager(place, `${threadId}-`), numbers: new Map() };
}
