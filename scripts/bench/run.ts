import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readText, remove } from './files.ts';

/** What a command took. */
export interface Usage {
  /** Seconds from start to exit. */
  wall: number;
  /** CPU seconds of all its processes and threads; `null` where GNU time is missing. */
  cpu: number | null;
  /** MB at the peak of its largest process, all its threads included; `null` where GNU time is missing. */
  memory: number | null;
}

/**
 * GNU time asks `wait4` what a process used: its own threads, and every process that it and its
 * children waited for. `process.resourceUsage()` knows neither of a program that is not Node, nor of
 * children. Starting from a small process also keeps the memory of this one out of the figures, which
 * Linux counts for a child until it runs its own program.
 */
const time = '/usr/bin/time';
const measured = /GNU/.test(outputOf(spawnSync(time, ['--version'], { encoding: 'utf8' })));

function outputOf({ stdout, stderr }: { stdout: string | null; stderr: string | null }): string {
  return `${stdout ?? ''}${stderr ?? ''}`;
}

/** Runs a command to its end, in a folder if that matters; throws with what it said if it fails. */
export function run([program = '', ...args]: readonly string[], cwd?: string): Usage {
  const notes = path.join(tmpdir(), `warraq-bench-${process.pid}.txt`);
  const [file, all] = measured ? [time, ['-o', notes, '-f', '%U %S %M', program, ...args]] : [program, args];
  const start = performance.now();
  const child = spawnSync(file, all, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  const wall = (performance.now() - start) / 1000;
  if (child.status !== 0)
    throw child.error ?? new Error(`${program} failed:\n${outputOf(child).slice(-4000)}`);
  const [user, system, kilobytes] = (readText(notes) ?? '').trim().split(' ').map(Number);
  remove(notes);
  if (user === undefined || system === undefined || kilobytes === undefined)
    return { wall, cpu: null, memory: null };
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

/** What a command prints; empty if there is no such command. */
export function answer([program = '', ...args]: readonly string[]): string {
  return outputOf(spawnSync(program, args, { encoding: 'utf8' }));
}
