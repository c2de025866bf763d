import { parentPort } from 'node:worker_threads';
import { createRenderCache } from '../../newsroom/newsroom.ts';
import { codeDigest } from '../code.ts';
import type { WatchWorkerOptions } from '../options.ts';
import { press } from '../press.ts';
import type { Outcome } from '../report.ts';
import { warmUp } from '../templates/warm-up.ts';

const port = parentPort;
if (port === null) throw new Error('this is no program, but a thread of one');

const rendered = createRenderCache();

port.on('message', async (options: WatchWorkerOptions) => {
  const { roots, cache } = options;
  const answer: Outcome = await press({ ...options, rendered }).then(
    (report) => ({ report }),
    (error: unknown) => ({ error }),
  );
  port.postMessage(answer);
  await warmUp(roots, cache, codeDigest(roots, cache));
});
