import { DatabaseSync, StatementSync } from 'node:sqlite';
import { beforeCalls, beforeFileSteps, changingFiles } from '../steps.ts';

/**
 * Preloaded into a build (`node --import`): kills the process, as `kill -9` would, before its n-th
 * step that changes something on disk, n given by DIE_AFTER. Without it, prints on standard error
 * how many such steps the build took.
 */
const limit = Number(process.env['DIE_AFTER'] ?? Number.POSITIVE_INFINITY);
let steps = 0;

function step(): void {
  if (steps >= limit) process.kill(process.pid, 'SIGKILL');
  steps += 1;
}

beforeFileSteps(changingFiles, step);
for (const name of ['exec', 'close'] as const) beforeCalls(DatabaseSync.prototype, name, step);
for (const name of ['run', 'get'] as const) beforeCalls(StatementSync.prototype, name, step);

process.on('exit', () => process.stderr.write(`steps: ${steps}\n`));
