import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { PublishedFolder } from '../../disk/output/published-folder.ts';
import { Stager } from '../../disk/output/stager.ts';
import type { Progress } from '../options.ts';
import type { BatchResult, RenderPoolSetup } from './batch.ts';
import type { RenderContext } from './file.ts';
import { type RenderTask, renderAndStage, type StagedFile } from './task.ts';

/** A file that was made, with the texts of the questions it asked. */
export type MadeFile = Omit<StagedFile, 'questions'> & { questions: readonly string[] };

/** Files that were made, in the order of their tasks, and the cells that the answers to their questions follow from. */
export interface Staged {
  files: readonly MadeFile[];
  questions: ReadonlyMap<string, Iterable<string>>;
}

/** How many files are worth starting threads for: each takes as long to start as to make some hundred. */
export const worthThreads = 8_000;
/** How many files a thread is given at a time. */
const batchSize = 40;
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Makes files in this thread. If anything throws, what was staged is taken back. */
export async function stageHere(
  context: RenderContext,
  tasks: readonly RenderTask[],
  output: PublishedFolder,
  progress?: Progress,
): Promise<Staged> {
  const files: StagedFile[] = [];
  const stager = new Stager(output.place, '');
  const work = async () => {
    for (const task of tasks) {
      files.push(await renderAndStage(context, task, stager));
      progress?.(files.length, tasks.length);
    }
  };
  await orDiscard(
    output,
    work().finally(() => stager.settle()),
  );
  for (const { waiting } of files) if (waiting) output.adopt(waiting);
  const { answers } = context;
  const questions = new Map<string, Iterable<string>>();
  const textOf = (number: number) => {
    const { text, reads } = answers.question(number);
    questions.set(text, reads);
    return text;
  };
  return { files: files.map((one) => ({ ...one, questions: one.questions.map(textOf) })), questions };
}

/**
 * Makes files in threads, one for each processor. They take what they make from the cells that the
 * store has recorded. A thread makes what is of one edition, in the order it is given, as long as there is
 * any, since what stands together shares texts and answers, which no thread has from another.
 */
export async function stageInThreads(
  setup: RenderPoolSetup,
  tasks: readonly RenderTask[],
  output: PublishedFolder,
  progress?: Progress,
): Promise<Staged> {
  const pool = await openPool(setup);
  const queues = queuesOf(tasks);
  const files: MadeFile[] = [];
  const known = new Map<number, string[]>();
  const questions = new Map<string, Iterable<string>>();
  const work = async (thread: Thread, own: number) => {
    const next = () => nextBatch(queues, own, pool.length);
    for (let batch = next(); batch; batch = next()) {
      files.push(...unpack(await thread.run(batch), known, questions));
      progress?.(files.length, tasks.length);
    }
  };
  // Twice each, so that a thread has something to do while what it made is taken over.
  const all = [...pool.entries()].flatMap(([own, thread]) => [work(thread, own), work(thread, own)]);
  const ended = () => Promise.all(pool.map((thread) => thread.destroy()));
  await orDiscard(output, Promise.all(all).finally(ended));
  for (const { waiting } of files) if (waiting) output.adopt(waiting);
  return { files, questions };
}

/** Takes back what was staged if it was not all. */
async function orDiscard(output: PublishedFolder, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    output.discard();
    throw error;
  }
}

interface Thread {
  run(batch: readonly RenderTask[]): Promise<BatchResult>;
  destroy(): Promise<void>;
}

/** What is of each edition, the most first. */
function queuesOf(tasks: readonly RenderTask[]): RenderTask[][] {
  const byEdition = Map.groupBy(tasks, ({ job }) => job.route?.edition ?? '');
  return [...byEdition.values()].sort((a, b) => b.length - a.length);
}

/** The next files for a thread: of its own queue, else of one that no thread owns, else the last of the longest. */
function nextBatch(queues: RenderTask[][], own: number, threads: number): RenderTask[] | null {
  const first = queues[own]?.length ? queues[own] : queues.slice(threads).find(({ length }) => length > 0);
  if (first) return first.splice(0, batchSize);
  const [longest] = queues.toSorted((a, b) => b.length - a.length);
  return longest?.length ? longest.splice(-batchSize) : null;
}

/**
 * Pages leave much behind that is soon garbage. So heaps may only grow by a quarter before they are
 * cleaned, and are small where new things go: that saves a third of a build's memory, for up to a
 * tenth more processor time.
 */
async function openPool(workerData: RenderPoolSetup): Promise<Thread[]> {
  setFlagsFromString('--heap-growing-percent=25');
  const { default: Tinypool } = await import('tinypool');
  const filename = new URL('./worker.ts', import.meta.url).href;
  const one = { filename, minThreads: 1, maxThreads: 1, workerData, resourceLimits };
  return Array.from({ length: availableParallelism() }, () => new Tinypool(one));
}

/** Takes over what a thread made, its questions by their texts. */
function unpack(
  { thread, news, files }: BatchResult,
  known: Map<number, string[]>,
  questions: Map<string, Iterable<string>>,
): MadeFile[] {
  const texts = known.get(thread) ?? [];
  known.set(thread, texts);
  for (const [number, text, reads] of news) {
    texts[number] = text;
    questions.set(text, reads);
  }
  return files.map((one) => ({ ...one, questions: one.questions.map((number) => texts[number] ?? '') }));
}
