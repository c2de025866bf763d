import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from './contender.ts';
import { change, type Desk } from './scenarios.ts';

/** How long a build may take, and how long after one nothing is saved, in milliseconds. */
const patience = 10 * 60_000;
const quiet = 2000;

/**
 * Milliseconds from saving a changed title to the end of the build that this starts in a process that
 * watches; as many times as wanted, after one that does not count. `null` if the contender does not
 * watch; fewer if it misses a save.
 */
export async function watchLatency(
  contender: Contender,
  desk: Desk,
  rounds: number,
): Promise<number[] | null> {
  if (!contender.watch) return null;
  const [program = '', ...args] = contender.watch.command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = once(child, 'exit');
  const { published } = contender.watch;
  const lines = createInterface(child.stdout);
  const build = () =>
    new Promise<number>((done) => {
      const look = (line: string) => {
        if (!published.test(line)) return;
        lines.off('line', look);
        done(performance.now());
      };
      lines.on('line', look);
    });
  try {
    return await savesOf(contender, desk, rounds, build);
  } finally {
    child.kill();
    await exited;
  }
}

async function savesOf(
  { write }: Contender,
  desk: Desk,
  rounds: number,
  build: () => Promise<number>,
): Promise<number[]> {
  const times: number[] = [];
  await within(build());
  for (let round = 0; round <= rounds; round += 1) {
    await pause(quiet);
    const story = change(desk, 'title');
    const done = build();
    const start = performance.now();
    if (story) write(story);
    const end = await within(done);
    if (end === null) break;
    times.push(end - start);
  }
  return times.slice(1);
}

/** The moment a build is done; `null` if it takes too long. */
function within(build: Promise<number>): Promise<number | null> {
  return Promise.race([build, pause(patience, null, { ref: false })]);
}
