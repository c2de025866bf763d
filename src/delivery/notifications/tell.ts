import type { ChannelState, NotificationQueue } from '../../disk/store/notification-queue.ts';
import { inParallel } from '../parallel.ts';
import type { Changed, Channel } from './channel.ts';
import { persistently, type Refusal, send } from './send.ts';

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
/** The longest that something waits to be tried again, in milliseconds. */
const longest = 6 * 60 * 60 * 1000;

/** Adds to the queue what each channel is to know. */
export function enqueue(
  queue: NotificationQueue,
  channels: readonly Channel[],
  changed: readonly Changed[],
): void {
  for (const channel of channels) queue.add(channel.id, changed.filter(channel.wants));
}

/**
 * Tells everybody what waits for them and is due, and notes what was told after each message: a process that is killed tells
 * nothing again but what it was telling.
 *
 * @returns how it stands with each channel
 */
export async function tell(
  queue: NotificationQueue,
  channels: readonly Channel[],
  options: TellOptions,
): Promise<ChannelState[]> {
  const due = channels.filter(({ id }) => options.retry || queue.state(id).after <= options.clock());
  await inParallel(due, due.length, (channel) => tellOne(queue, channel, options));
  return channels.map(({ id }) => queue.state(id));
}

async function tellOne(queue: NotificationQueue, channel: Channel, options: TellOptions): Promise<void> {
  const { clock, hide, pauses, timeout } = options;
  const all = queue.waiting(channel.id);
  const batches = Array.from({ length: Math.ceil(all.length / channel.limit) }, (_, index) =>
    all.slice(index * channel.limit, (index + 1) * channel.limit),
  );
  let failed = false;
  await inParallel(batches, together, async (batch) => {
    if (failed) return;
    const once = async () => send(await channel.message(batch, clock()), hide, timeout);
    const answer = await persistently(once, pauses);
    if (answer.taken) return queue.told(channel.id, batch);
    failed = true;
    noteFailure(queue, channel.id, answer, clock());
  });
  if (!failed) queue.recovered(channel.id);
}

/** Notes why somebody could not be told, and when that is tried again: when they say, or later each time. */
export function noteFailure(
  queue: NotificationQueue,
  id: string,
  { reason, wait }: Pick<Refusal, 'reason' | 'wait'>,
  now: number,
): void {
  const pause = Math.min(longest, wait ?? 30_000 * 2 ** queue.state(id).failures);
  queue.failed(id, reason, now + pause);
}
