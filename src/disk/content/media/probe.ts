import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Probed } from './probe-worker.ts';

/** A thread that reads recordings, while the one that asks waits: all other reading of content is synchronous. */
interface Prober {
  port: MessagePort;
  signal: Int32Array;
}

let prober: Prober | undefined;

/** How long a recording may take to be read, in milliseconds; headers alone are. */
const patience = 60_000;

/**
 * What a recording says of itself, by music-metadata.
 *
 * @param type its media type, by its content
 * @returns `null` if it can't be read
 */
export function probe(bytes: Uint8Array, type: string): Probed | null {
  prober ??= start();
  const { port, signal } = prober;
  Atomics.store(signal, 0, 0);
  port.postMessage({ bytes, type });
  Atomics.wait(signal, 0, 0, patience);
  const answer = receiveMessageOnPort(port) as { message: Probed | null } | undefined;
  return answer?.message ?? null;
}

/** Started when the first recording is read; the process need not wait for its end. */
function start(): Prober {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./probe-worker.ts', import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal };
}
