import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from './contender.ts';
import { change, type Desk } from './scenarios.ts';

/** How long a build may take, how long all saves, and how long after a build nothing is saved, in milliseconds. */
const patience = 10 * 60_000;
const enough = 5 * 60_000;
const quiet = 2000;

/** Milliseconds from a save to the end of the build that it starts. */
export interface Latency {
  /** Of the first save after the start; `null` if it was missed. */
  first: number | null;
  later: number[];
}

/**
 * How long a process that watches takes to publish a changed title: the first, and as many later ones as
 * wanted; fewer if it misses a save or five minutes are over. `null` if the contender does not watch.
 */
export async function watchLatency(contender: Contender, desk: Desk, saves: number): Promise<Latency | null> {
  if (!contender.watch) return null;
  const [program = '', ...args] = contender.watch.command;
  const child = spawn(program, args, { cwd: contender.cwd, stdio: ['ignore', 'pipe', 'ignore'] });
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
    return await savesOf(contender, desk, saves, build);
  } finally {
    child.kill();
    await exited;
  }
}

async function savesOf(
  { write }: Contender,
  desk: Desk,
  saves: number,
  build: () => Promise<number>,
): Promise<Latency> {
  const times: number[] = [];
  await within(build());
  const begun = performance.now();
  for (let save = 0; save <= saves && performance.now() - begun < enough; save += 1) {
    await pause(quiet);
    const story = change(desk, 'title');
    const done = build();
    const start = performance.now();
    if (story) write(story);
    const end = await within(done);
    if (end === null) break;
    times.push(end - start);
  }
  const [first = null, ...later] = times;
  return { first, later };
}

/** The moment a build is done; `null` if it takes too long. */
function within(build: Promise<number>): Promise<number | null> {
  return Promise.race([build, pause(patience, null, { ref: false })]);
}
