import { spawnSync } from 'node:child_process';

/**
 * What Git prints, run in a folder; nothing that the folder's settings could start is started.
 *
 * @param input what it is told on standard input
 * @throws what it complains about, or that there is no Git
 */
export function git(folder: string, args: readonly string[], input = ''): string {
  const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...settings, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.trim());
  return stdout;
}

/** The same; `null` where Git can't say, such as outside of a work tree. */
export function gitSays(folder: string, args: readonly string[], input = ''): string | null {
  try {
    return git(folder, args, input);
  } catch {
    return null;
  }
}
