import { threadId } from 'node:worker_threads';
import Tinypool from 'tinypool';
import { bodyReader } from '../disk/content/content.ts';
import { readDictionaries } from '../disk/content/dictionaries.ts';
import { digest } from '../disk/files.ts';
import { Stager } from '../disk/output/stager.ts';
import { Store } from '../disk/store/store.ts';
import { createDigests } from '../newsroom/queries/trace.ts';
import { cellsOf } from '../newsroom/snapshot/cells.ts';
import type { BatchResult, CrewSetup } from './render-batch.ts';
import type { Workshop } from './render-file.ts';
import { type Order, stageOne } from './render-task.ts';
import { stockLibrary } from './renderer.ts';
import { openTemplates } from './templates/templates.ts';

interface Bench {
  workshop: Workshop;
  stager: Stager;
  numbers: Map<string, number>;
}

let bench: Promise<Bench> | undefined;

/** Makes the files of a batch, one after the other. */
export default async function makeBatch(orders: readonly Order[]): Promise<BatchResult> {
  bench ??= openBench(Tinypool.workerData as CrewSetup);
  const { workshop, stager, numbers } = await bench;
  const news: BatchResult['news'] = [];
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? numbers.size;
    if (known === numbers.size) {
      const { digest: answer, reads } = workshop.digests.tell(text);
      news.push([text, answer, [...reads]]);
      numbers.set(text, known);
    }
    return known;
  };
  const files: BatchResult['files'] = [];
  for (const order of orders) {
    const { questions, ...file } = await stageOne(workshop, order, stager);
    files.push({ ...file, questions: questions.map(numberOf) });
  }
  return { thread: threadId, news, files };
}

async function openBench({ roots, cache, code, parser, place }: CrewSetup): Promise<Bench> {
  const { cells } = Store.reader(cache);
  const readBody = bodyReader(roots);
  const { dictionaries } = readDictionaries(roots, cellsOf(cells).publication());
  const library = await stockLibrary(cells, readBody, dictionaries, parser);
  const workshop = {
    roots,
    library,
    digests: createDigests(cells, readBody, digest),
    templates: await openTemplates(roots, cache, code),
    cache,
  };
  return { workshop, stager: new Stager(place, `${threadId}-`), numbers: new Map() };
}
