import { setTimeout as wait } from 'node:timers/promises';
import type { ChannelState, TellQueue } from '../../disk/store/tell-queue.ts';
import { inParallel } from '../parallel.ts';
import type { Change, Changed, Channel } from './channel.ts';
import { type Answer, send } from './send.ts';

export interface TellOptions {
  /** Now, in milliseconds since 1970-01-01 UTC. */
  clock: () => number;
  /** Try at once what failed before, whenever its time is. */
  retry: boolean;
  hide: (text: string) => string;
  /** Milliseconds to wait before each attempt after the first, while this runs. */
  pauses?: readonly number[];
  /** How long a server may take, in milliseconds. */
  timeout?: number;
}

/** Messages under way at once to one server. */
const together = 4;
/** The longest that this waits for a server, and that something waits to be tried again, in milliseconds. */
const [shortly, longest] = [30_000, 6 * 60 * 60 * 1000];

/** Adds to the queue what each channel is to know. */
export function enqueue(queue: TellQueue, channels: readonly Channel[], changed: readonly Changed[]): void {
  for (const channel of channels) queue.add(channel.id, changed.filter(channel.wants));
}

/**
 * Tells everybody what waits for them and is due, and notes what was told after each message: a process that is killed tells
 * nothing again but what it was telling.
 *
 * @returns how it stands with each channel
 */
export async function tell(
  queue: TellQueue,
  channels: readonly Channel[],
  options: TellOptions,
): Promise<ChannelState[]> {
  const due = channels.filter(({ id }) => options.retry || queue.state(id).after <= options.clock());
  await inParallel(due, due.length, (channel) => tellOne(queue, channel, options));
  return channels.map(({ id }) => queue.state(id));
}

async function tellOne(queue: TellQueue, channel: Channel, options: TellOptions): Promise<void> {
  const all = queue.waiting(channel.id);
  const batches = Array.from({ length: Math.ceil(all.length / channel.limit) }, (_, index) =>
    all.slice(index * channel.limit, (index + 1) * channel.limit),
  );
  let failed = false;
  await inParallel(batches, together, async (batch) => {
    if (failed) return;
    const answer = await attempt(channel, batch, options);
    if (answer.taken) return queue.told(channel.id, batch);
    failed = true;
    const { failures } = queue.state(channel.id);
    const pause = Math.min(longest, answer.wait ?? 30_000 * 2 ** failures);
    queue.failed(channel.id, answer.reason, options.clock() + pause);
  });
  if (!failed) queue.recovered(channel.id);
}

async function attempt(
  channel: Channel,
  batch: readonly Change[],
  { clock, hide, pauses = [1000, 4000], timeout }: TellOptions,
): Promise<Answer> {
  const once = async () => send(await channel.message(batch, clock()), hide, timeout);
  let answer = await once();
  for (const pause of pauses) {
    if (answer.taken || answer.isFinal || (answer.wait ?? 0) > shortly) return answer;
    await wait(answer.wait ?? pause);
    answer = await once();
  }
  return answer;
}
