import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Contender } from './contender.ts';
import { change, type Desk } from './scenarios.ts';

/** How long all of it may take, in milliseconds. */
const patience = 20 * 60_000;

/**
 * Milliseconds from saving a changed title to the end of the build that this starts in a process that
 * watches; as many times as wanted, after one that does not count. `null` if the contender does not watch.
 */
export async function watchLatency(
  { watch, write }: Contender,
  desk: Desk,
  rounds: number,
): Promise<number[] | null> {
  if (!watch) return null;
  const [program = '', ...args] = watch.command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const limit = setTimeout(() => child.kill(), patience);
  try {
    const published = builds(child, watch.published);
    await published.next();
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const story = change(desk, 'title');
      const start = performance.now();
      if (story) write(story);
      await published.next();
      times.push(performance.now() - start);
    }
    return times.slice(1);
  } finally {
    clearTimeout(limit);
    await end(child);
  }
}

/** A turn for each build that a watching process has finished; throws if the process ends. */
async function* builds(child: ChildProcess, published: RegExp): AsyncGenerator<void, never> {
  if (child.stdout) for await (const line of createInterface(child.stdout)) if (published.test(line)) yield;
  throw new Error('the process that watches ended by itself');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
