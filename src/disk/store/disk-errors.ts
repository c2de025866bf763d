import { type Problem, problem } from '../../problems/problem.ts';
import { Locked } from './lock.ts';

/** Error codes of the system, https://man7.org/linux/man-pages/man3/errno.3.html, as they begin Node's messages. */
const systemError = /\b(?:(ENOSPC|EDQUOT|EFBIG)|EACCES|EPERM|EROFS|EIO): ([^,\n]+)(?:.*'([^'\n]+)')?/;

/** All that Node says where it may not make a folder and those around it: https://github.com/nodejs/node/issues/47098 */
const noFolder = /\bENOENT: [^,\n]+, mkdir '([^'\n]+)'/;

/** Result codes of SQLite, https://www.sqlite.org/rescode.html: busy, full, and no way to read or write. */
const [busy, full, unwritable] = [5, 13, [3, 8, 10, 14]];

/**
 * What is wrong if the disk is what kept a build from its work; `null` for any other error. Errors
 * that come from other threads have nothing but their message.
 */
export function diskProblem(error: unknown, places: { out: string; cache: string }): Problem | null {
  if (error instanceof Locked) return locked(error.folder, error.pid);
  if (!(error instanceof Error)) return null;
  const { errcode } = error as Error & { errcode?: number };
  if (errcode !== undefined) return storeProblem(errcode & 0xff, error.message, places.cache);
  const [, folder] = noFolder.exec(error.message) ?? [];
  if (folder !== undefined) return noAccess(folder, 'no folder can be made there');
  const [, isFull, reason = '', file = places.out] = systemError.exec(error.message) ?? [];
  if (!reason) return null;
  return isFull ? noRoom(file) : noAccess(file, reason);
}

function storeProblem(code: number, reason: string, cache: string): Problem | null {
  if (code === full) return noRoom(cache);
  if (unwritable.includes(code)) return noAccess(cache, reason);
  return code === busy ? locked(cache, undefined) : null;
}

const at = (file: string) => ({ file, line: 1, column: 1 });
const locked = (folder: string, pid: number | undefined) =>
  problem('cache-locked', { folder, pid }, at(folder));
const noRoom = (file: string) => problem('disk-full', { file }, at(file));
const noAccess = (file: string, reason: string) => problem('disk-unwritable', { file, reason }, at(file));
