import { parentPort, threadId, workerData } from 'node:worker_threads';
import { Stager } from '../../disk/output/stager.ts';
import { Store } from '../../disk/store/store.ts';
import { renderText } from '../../newsroom/newsroom.ts';
import { tracing } from '../../newsroom/queries/trace.ts';
import type { Route } from '../../newsroom/routes/route.ts';
import { openRenderContext } from './context.ts';
import type { RenderContext } from './file.ts';
import { type RenderTask, renderAndStage } from './task.ts';
import {
  ahead,
  type Question,
  type WorkerMessage,
  type WorkerOrder,
  type WorkerSetup,
  type WorkerText,
} from './worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('this is no program, but a thread of one');
const tell = (message: WorkerMessage) => port.postMessage(message);

/** How many texts were taken, and who waits for more. */
let taken = 0;
let goOn = () => {};

port.on('message', (order: WorkerOrder) => {
  if ('tasks' in order) return work(workerData as WorkerSetup, order.tasks);
  taken += order.taken;
  return goOn();
});

/** Makes the texts of pages a little before they are wanted, and documents that consist of such texts. */
async function work({ place, code, ...options }: WorkerSetup, tasks: readonly RenderTask[]): Promise<void> {
  const context = await openRenderContext(options, code, Store.reader(options.cache).cells);
  const stager = new Stager(place, `${threadId}-`);
  const questions = newQuestions(context);
  let texts = 0;
  for (const task of tasks) {
    const { route, url } = task.job;
    if (route?.template === 'article') {
      while (texts >= taken + ahead) await more();
      texts += 1;
      const text = textOf(context, route);
      tell({ url, text, questions: questions(text?.asked ?? []) });
    } else {
      const file = await renderAndStage(context, task, stager);
      tell({ file, questions: questions(file.questions) });
    }
  }
  tell('done');
}

/** The text of an article as plain data; `null` if it can't be made. */
function textOf({ renderer, answers }: RenderContext, { edition, id, url }: Route): WorkerText | null {
  try {
    const tracer = tracing(answers);
    const { key, rendered } = renderText(renderer, tracer, `stories/${id}`, edition, url);
    return { ...rendered, feed: rendered.feed(), key, asked: [...tracer.trace] };
  } catch {
    return null;
  }
}

/** Which of some questions were not spoken of yet. */
function newQuestions({ answers }: RenderContext): (numbers: readonly number[]) => Question[] {
  const told = new Set<number>();
  return (numbers) => {
    const unknown = numbers.filter((number) => !told.has(number));
    for (const number of unknown) told.add(number);
    return unknown.map((number) => {
      const { text, reads } = answers.question(number);
      return [number, text, reads];
    });
  };
}

/** Waits until more texts were taken. */
const more = () =>
  new Promise<void>((resolve) => {
    goOn = resolve;
  });
