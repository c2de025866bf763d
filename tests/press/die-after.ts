import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

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

/** Makes a method count as a step, whoever calls it. */
function counted<T extends object>(owner: T, name: keyof T): void {
  const original = owner[name] as (...args: unknown[]) => unknown;
  const wrapped = function (this: unknown, ...args: unknown[]) {
    step();
    return original.apply(this, args);
  };
  Object.defineProperty(owner, name, { value: wrapped, configurable: true, writable: true });
}

for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'mkdirSync'] as const)
  counted(fs, name);
for (const name of ['exec', 'close'] as const) counted(DatabaseSync.prototype, name);
for (const name of ['run', 'get'] as const) counted(StatementSync.prototype, name);
syncBuiltinESMExports();

process.on('exit', () => process.stderr.write(`steps: ${steps}\n`));
