import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RenderContext } from './file.ts';
import type { RenderTask, StagedFile } from './task.ts';
import type { TextMade, WorkerMessage, WorkerOrder, WorkerSetup } from './worker-messages.ts';

/** The worker as the thread that started it sees it. */
export interface WorkerHandle {
  /**
   * Has it make the texts of articles, and other files as a whole, in this order. It takes what they are made of
   * from the cells that the store has recorded; what it asks there is asked of the context.
   */
  begin(tasks: readonly RenderTask[], context: RenderContext): void;
  /** Takes the text of a page, if it is there: it is in the cache of texts then. */
  take(url: string): boolean;
  /** Resolves when the worker has made more, with whether it makes more still; rejects if it failed. */
  next(): Promise<boolean>;
  /** What it made and wrote, once that is all; rejects if it failed. */
  files: Promise<readonly StagedFile[]>;
  stop(): Promise<unknown>;
}

/** A worker that is started when somebody wants it. */
export interface LazyWorker {
  start(): WorkerHandle;
  /** Stops it, if it was started. */
  stop(): Promise<unknown>;
}

/** @param setup told when it is started */
export function lazyWorker(setup: () => WorkerSetup): LazyWorker {
  let worker: WorkerHandle | undefined;
  return {
    start: () => {
      worker ??= startWorker(setup());
      return worker;
    },
    stop: async () => worker?.stop(),
  };
}

/** Starts a thread that makes texts for the one that renders pages, and files of its own. */
function startWorker(setup: WorkerSetup): WorkerHandle {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: setup });
  const tell = (order: WorkerOrder) => worker.postMessage(order);
  const texts = new Map<string, () => void>();
  const done = endOf(worker);
  return {
    begin: (tasks, context) => {
      worker.on('message', receiver(context, texts, done.resolve));
      tell({ tasks });
    },
    take: (url) => {
      const keepText = texts.get(url);
      if (!keepText) return false;
      keepText();
      texts.delete(url);
      tell({ taken: 1 });
      return true;
    },
    next: () => Promise.race([once(worker, 'message').then(() => true), done.promise.then(() => false)]),
    files: done.promise,
    stop: () => worker.terminate(),
  };
}

/** What is resolved when a worker has made its files; rejected if it fails or ends before. */
function endOf(worker: Worker): PromiseWithResolvers<readonly StagedFile[]> {
  const end = Promise.withResolvers<readonly StagedFile[]>();
  end.promise.catch(() => {});
  worker.once('error', end.reject);
  worker.once('exit', () => end.reject(new Error('a thread of the build ended too early')));
  return end;
}

/** Takes in what the worker says; under the address of each text how to keep it. */
function receiver(
  context: RenderContext,
  texts: Map<string, () => void>,
  done: (files: readonly StagedFile[]) => void,
): (message: WorkerMessage) => void {
  const translate = translator(context);
  const files: StagedFile[] = [];
  return (message) => {
    if (message === 'done') return done(files);
    const asked = translate(message);
    if ('file' in message) files.push({ ...message.file, questions: asked });
    else texts.set(message.url, () => keep(context, message.text, asked));
  };
}

function keep({ renderer, answers }: RenderContext, made: TextMade['text'], asked: readonly number[]): void {
  if (!made) return;
  const { key, feed, asked: _, ...text } = made;
  renderer.cache.texts.put(key, { ...text, feed: () => feed }, new Set(asked), answers.id);
}

/** What the worker asked for something, by the numbers that questions have here. */
function translator({ answers }: RenderContext): (message: Exclude<WorkerMessage, 'done'>) => number[] {
  const numbers: number[] = [];
  return (message) => {
    for (const [theirs, text, reads] of message.questions) numbers[theirs] = answers.numberOf(text, reads);
    const asked = 'file' in message ? message.file.questions : (message.text?.asked ?? []);
    return asked.map((theirs) => numbers[theirs] as number);
  };
}
