import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { PublishedFolder } from '../../disk/output/published-folder.ts';
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
export const worthThreads = 400;
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
  const stager = { look: (file: string) => output.look(file), write: output.stage.bind(output) };
  try {
    for (const task of tasks) {
      files.push(await renderAndStage(context, task, stager));
      progress?.(files.length, tasks.length);
    }
  } catch (error) {
    output.discard();
    throw error;
  }
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
 * store has recorded.
 */
export async function stageInThreads(
  setup: RenderPoolSetup,
  tasks: readonly RenderTask[],
  output: PublishedFolder,
  progress?: Progress,
): Promise<Staged> {
  const pool = await openPool(setup);
  let done = 0;
  const known = new Map<number, string[]>();
  const questions = new Map<string, Iterable<string>>();
  try {
    const batches = inBatches(tasks).map(async (batch) => {
      const result: BatchResult = await pool.run(batch);
      done += batch.length;
      progress?.(done, tasks.length);
      return unpack(result, known, questions);
    });
    const results = await Promise.all(batches).finally(() => pool.destroy());
    const files = results.flat();
    for (const { waiting } of files) if (waiting) output.adopt(waiting);
    return { files, questions };
  } catch (error) {
    output.discard();
    throw error;
  }
}

/**
 * Pages leave much behind that is soon garbage. So heaps may only grow by a quarter before they are
 * cleaned, and are small where new things go: that saves a third of a build's memory, for up to a
 * tenth more processor time.
 */
async function openPool(workerData: RenderPoolSetup) {
  setFlagsFromString('--heap-growing-percent=25');
  const { default: Tinypool } = await import('tinypool');
  const threads = availableParallelism();
  const filename = new URL('./worker.ts', import.meta.url).href;
  return new Tinypool({ filename, minThreads: threads, maxThreads: threads, workerData, resourceLimits });
}

function inBatches(tasks: readonly RenderTask[]): (readonly RenderTask[])[] {
  return Array.from({ length: Math.ceil(tasks.length / batchSize) }, (_, index) =>
    tasks.slice(index * batchSize, (index + 1) * batchSize),
  );
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
