import { Worker } from 'node:worker_threads';
import type { WatchWorkerOptions } from '../options.ts';
import type { Outcome, PressReport } from '../report.ts';

/** A press that stays, in a thread of its own: what it has loaded serves every build. */
export interface WatchWorker {
  /** Builds; one build at a time. Rejects if the press throws. */
  build(options: WatchWorkerOptions): Promise<PressReport>;
  /** Forgets what was loaded: the next build runs the code as it is then. */
  renew(): Promise<void>;
}

/** The program of the thread, and what it is told as it starts. */
export interface WatchProgram {
  file: URL;
  args?: readonly string[];
}

const own: WatchProgram = { file: new URL('./worker.ts', import.meta.url) };

/**
 * Nothing is started before the first build.
 *
 * @param program what runs `worker.ts` with the code as it is when the thread starts
 */
export function createWatchWorker({ file, args = [] }: WatchProgram = own): WatchWorker {
  let worker: Worker | null = null;
  const renew = async () => {
    const old = worker;
    worker = null;
    await old?.terminate();
  };
  const build = async (options: WatchWorkerOptions): Promise<PressReport> => {
    worker ??= new Worker(file, { argv: [...args] });
    const answer = await ask(worker, options).catch(async (error: unknown) => {
      await renew();
      throw error;
    });
    if ('error' in answer) throw answer.error;
    return answer.report;
  };
  return { build, renew };
}

function ask(worker: Worker, options: WatchWorkerOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`the press ended with ${code}`));
    const settle = () => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
    };
    const answered = (answer: Outcome) => {
      settle();
      resolve(answer);
    };
    const failed = (error: unknown) => {
      settle();
      reject(error);
    };
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(options);
  });
}
