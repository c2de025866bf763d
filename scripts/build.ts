import path from 'node:path';
import { shown } from '../src/disk/roots.ts';
import { type PressReport, press } from '../src/press/press.ts';
import { runningClock } from '../src/press/watch/clock.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { buildCommand } from './commands/build.ts';
import { rootsOf } from './options.ts';
import { printProblems, printReport, printWaiting, progressLine } from './terminal.ts';

const command = buildCommand().parse();
const flags = command.opts();
const roots = rootsOf(flags as { content: string; locales: string; theme: string });
const clock = () => flags['now'] ?? Date.now();
const settings = {
  roots,
  out: path.resolve(flags['out']),
  cache: path.resolve(flags['cache']),
  live: flags['live'],
  force: flags['force'],
  verify: flags['verify'],
  allowVanishing: flags['allowVanishing'],
  audit: flags['audit'],
  shard: flags['shard'],
  cwd: process.cwd(),
  parser: flags['parser'],
};

/** Prints what a build did. */
function print(report: PressReport): void {
  if (flags['json']) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    printProblems(report.problems);
    if (!hasErrors(report.problems)) printReport(report);
  }
}

async function buildOnce(changed: readonly string[] | undefined): Promise<void> {
  const report = await press({
    ...settings,
    now: clock(),
    changed,
    progress: progressLine('rendering'),
    waiting: flags['json'] ? undefined : printWaiting,
  });
  print(report);
  process.exitCode = hasErrors(report.problems) ? 1 : 0;
}

/** Stays until it is told to end; a second signal does not wait for the build that runs. */
async function stay(): Promise<void> {
  const { keepPublished } = await import('../src/press/watch/watch.ts');
  const failed = (error: unknown) =>
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  // Code that changes meanwhile is bundled anew, for the thread that runs it.
  const program = { file: new URL('./warraq.mjs', import.meta.url), args: ['src/press/watch/worker'] };
  const end = await keepPublished({
    ...settings,
    clock: runningClock(clock),
    report: print,
    failed,
    program,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      await end();
      process.exit(0);
    });
  }
}

async function buildSince(revision: string): Promise<void> {
  const { filesSince } = await import('../src/press/git/since.ts');
  const since = await filesSince(roots.content, revision);
  if ('files' in since) return buildOnce(since.files);
  printProblems([shown(roots, since.problem, process.cwd())]);
  process.exitCode = 1;
}

if (flags['watch']) await stay();
else if (flags['since'] !== undefined) await buildSince(flags['since']);
else await buildOnce(flags['changed']?.map((file: string) => path.resolve(file)));
