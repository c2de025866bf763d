import { parentPort } from 'node:worker_threads';
import { createTextCache } from '../../newsroom/queries/text-cache.ts';
import { codeDigest } from '../code.ts';
import type { PressOptions, WatchWorkerOptions } from '../options.ts';
import { press } from '../press.ts';
import type { Outcome } from '../report.ts';
import { warmUp } from '../templates/warm-up.ts';

const port = parentPort;
if (port === null) throw new Error('this is no program, but a thread of one');

const feedTexts: PressOptions['feedTexts'] = createTextCache();

port.on('message', async (options: WatchWorkerOptions) => {
  const { roots, cache } = options;
  const answer: Outcome = await press({ ...options, feedTexts }).then(
    (report) => ({ report }),
    (error: unknown) => ({ error }),
  );
  port.postMessage(answer);
  await warmUp(roots, cache, codeDigest(roots, cache));
});
