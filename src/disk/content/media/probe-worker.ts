import { type MessagePort, workerData } from 'node:worker_threads';
import { parseBuffer } from 'music-metadata';

/** What a recording says of itself. */
export interface Probed {
  /** How long it is, in seconds; `null` if it does not say. */
  seconds: number | null;
  /** How many channels its sound has; `null` if it has none. */
  channels: number | null;
  /** How large its pictures are, in pixels as they are stored; `null` if it has none. */
  size: { width: number; height: number } | null;
  /** Whether it says more of itself than which program made it. */
  tagged: boolean;
}

/** What it is told as it starts: where questions come from, and what to set when one is answered. */
const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };

port.on('message', async ({ bytes, type }: { bytes: Uint8Array; type: string }) => {
  port.postMessage(await read(bytes, type).catch(() => null));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

async function read(bytes: Uint8Array, mimeType: string): Promise<Probed> {
  const options = { duration: true, skipCovers: true };
  const { format, native } = await parseBuffer(bytes, { mimeType, size: bytes.length }, options);
  const { numberOfChannels, trackInfo } = format;
  // Films tell how long each track is, and not the whole.
  const lengths = [format, ...trackInfo].map(({ duration = 0 }) => duration);
  const seconds = Math.max(...lengths.filter(Number.isFinite));
  const video = trackInfo.map((one) => one.video).find((one) => one?.pixelWidth && one.pixelHeight);
  const sound = trackInfo.map((one) => one.audio).find((one) => one?.channels);
  return {
    seconds: seconds > 0 ? seconds : null,
    channels: numberOfChannels ?? sound?.channels ?? null,
    size:
      video?.pixelWidth && video.pixelHeight ? { width: video.pixelWidth, height: video.pixelHeight } : null,
    tagged: Object.values(native).some((tags) => tags.some(({ id }) => !/^encoder/i.test(id))),
  };
}
