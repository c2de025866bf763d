import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Probed } from './probe-worker.ts';

/** A thread that reads recordings, while the one that asks waits: all other reading of content is synchronous. */
interface Prober {
  worker: Worker;
  port: MessagePort;
  signal: Int32Array;
}

let prober: Prober | undefined;

/** How long a recording may take to be read, in milliseconds; headers alone are. */
const longest = 60_000;

/**
 * What a recording says of itself, by music-metadata.
 *
 * @param type its media type, by its content
 * @param patience how long to wait, in milliseconds
 * @returns `unreadable` if it can't be read, `slow` if that took too long, which says nothing of the recording
 */
export function probe(bytes: Uint8Array, type: string, patience = longest): Probed | 'unreadable' | 'slow' {
  prober ??= start();
  const { port, signal, worker } = prober;
  Atomics.store(signal, 0, 0);
  port.postMessage({ bytes, type });
  if (Atomics.wait(signal, 0, 0, patience) === 'timed-out') {
    // A late answer has nowhere to go: the next recording gets a thread and a channel of its own.
    prober = undefined;
    port.close();
    void worker.terminate();
    return 'slow';
  }
  const answer = receiveMessageOnPort(port) as { message: Probed | null } | undefined;
  return answer?.message ?? 'unreadable';
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
  return { worker, port: port1, signal };
}
