import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { diskProblem } from '../../../src/disk/store/disk-errors.ts';
import { lockFolder } from '../../../src/disk/store/lock.ts';
import { tempFolder } from '../temp.ts';

const program = fileURLToPath(new URL('../lock-child.ts', import.meta.url));

/** A process that holds the lock of a cache until it is killed. */
async function holder(cache: string) {
  const child = spawn(process.execPath, [program, cache], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

function errorOf(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('who waits is told which process holds the lock, and that it never ends is a problem', async () => {
  const cache = tempFolder();
  const child = await holder(cache);
  const waiting = vi.fn();
  const error = errorOf(() => lockFolder(cache, waiting, 20));
  expect(waiting.mock.calls).toEqual([[child.pid]]);
  const found = diskProblem(error, { out: '/site', cache });
  expect(found).toMatchObject({ rule: 'cache-locked', file: cache });
  expect(found?.message).toContain(String(child.pid));
  child.kill('SIGKILL');
  await once(child, 'close');
  lockFolder(cache, waiting)();
  expect(waiting).toHaveBeenCalledTimes(1);
});

test('a lock file that is damaged is replaced', () => {
  const cache = tempFolder();
  writeFileSync(path.join(cache, 'lock.sqlite'), 'garbage '.repeat(999));
  const release = lockFolder(cache);
  expect(errorOf(() => lockFolder(cache, () => {}, 20))).toBeDefined();
  release();
  lockFolder(cache)();
});
