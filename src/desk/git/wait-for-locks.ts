import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeFile } from '../../disk/desk/write-file.ts';
import { exists, fingerprint, lookAt } from '../../disk/files.ts';
import { mainOf, type Repository } from './repository.ts';
import { WorkRefused } from './work-refused.ts';

/** Git has the lock of one name for as long as it writes a line: one that stays for so long is nobody's any more. */
const leftMs = 10_000;
/** The same for the lock of all names, which it has for as long as it writes the file of them. */
const leftOfAllMs = 30_000;
/** For how long others may have the index. */
const indexMs = 5_000;
const pauseMs = 100;

/** The lock of all names, and the file that Git writes while it has that. */
const ofAll = ['packed-refs.lock', 'packed-refs.new'] as const;
const isOfAll = (lock: string) => ofAll.some((name) => name === path.basename(lock));

/**
 * Waits until nobody else is at work on what publishing changes: the index, HEAD, and main. A lock of a name that a killed
 * process left is removed.
 *
 * @throws WorkRefused if others keep the lock of the index
 */
export async function waitForLocks(repository: Repository): Promise<void> {
  const { gitFolder } = repository;
  const main = await mainOf(repository);
  for (const name of ['HEAD', ...(main ? [main.ref] : [])]) {
    const lock = path.join(gitFolder, `${name}.lock`);
    if (exists(lock)) await waitForLock(lock);
  }
  const index = path.join(gitFolder, 'index.lock');
  for (let waited = 0; exists(index); waited += pauseMs) {
    if (waited >= indexMs) throw new WorkRefused('desk-git-busy');
    await sleep(pauseMs);
  }
}

/** Waits until the lock of a name is gone or another one; removes it, and what is made under it, if nothing happens to either. */
export async function waitForLock(lock: string): Promise<void> {
  const files = isOfAll(lock) ? ofAll.map((name) => path.join(path.dirname(lock), name)) : [lock];
  const look = () => files.map(fingerprintOf).join();
  const first = look();
  for (let waited = 0; waited < (isOfAll(lock) ? leftOfAllMs : leftMs); waited += pauseMs) {
    await sleep(pauseMs);
    if (look() !== first) return;
  }
  for (const file of files.reverse()) removeFile(file);
}

const fingerprintOf = (file: string): string => {
  const stats = lookAt(file);
  return stats ? fingerprint(stats) : '';
};
