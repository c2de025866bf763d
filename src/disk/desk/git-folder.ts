import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { draftName, writeFile } from './write-file.ts';

/** What tells this start of this machine from others, where Linux says it: https://man7.org/linux/man-pages/man4/random.4.html */
const bootFile = '/proc/sys/kernel/random/boot_id';
const boot = existsSync(bootFile) ? readFileSync(bootFile, 'utf8').trim() : '-';

/** What a desk makes in the folder of Git while it works there, and which process did. */
const sign = [hostname(), boot, process.pid].join();
const ownName = /^desk-index-(.+)-\d+(?:\.lock)?$/;
const signed = /^warraq desk (.+)\n$/;

const indexIn = (gitFolder: string) => path.join(gitFolder, 'index');
const lockIn = (gitFolder: string) => path.join(gitFolder, 'index.lock');

let count = 0;

/** Where an index of one's own is made, for `GIT_INDEX_FILE`. */
export function ownIndex(gitFolder: string): string {
  count += 1;
  return path.join(gitFolder, `desk-index-${sign}-${count}`);
}

/** Takes the lock that whoever changes the index must have. @returns whether nobody else has it */
export const lockIndex = (gitFolder: string): boolean =>
  writeFile(lockIn(gitFolder), `warraq desk ${sign}\n`, null);

export const unlockIndex = (gitFolder: string): void => rmSync(lockIn(gitFolder), { force: true });

/** Begins an index of one's own with what the repository's says. */
export function copyIndex(gitFolder: string, own: string): void {
  if (existsSync(indexIn(gitFolder))) copyFileSync(indexIn(gitFolder), own);
}

/** Makes an index of one's own the repository's, whose lock one has. */
export const putIndex = (gitFolder: string, own: string): void => renameSync(own, indexIn(gitFolder));

/** Removes what desks that were killed have left in the folder of Git, the lock of the index included. */
export function removeLeftovers(gitFolder: string): void {
  for (const name of readdirSync(gitFolder)) {
    const [, maker] = ownName.exec(name) ?? [];
    if (draftName.test(name) || (maker !== undefined && isOver(maker)))
      rmSync(path.join(gitFolder, name), { force: true });
  }
  const lock = lockIn(gitFolder);
  const [, holder] = (existsSync(lock) && signed.exec(readFileSync(lock, 'utf8'))) || [];
  if (holder !== undefined && isOver(holder)) rmSync(lock, { force: true });
}

/** Whether a process of this machine has ended; one that just began has the number of one that did. Of others nothing is known. */
function isOver(signature: string): boolean {
  const [host, since, pid] = signature.split(',');
  if (host !== hostname()) return false;
  if (since !== boot || Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
