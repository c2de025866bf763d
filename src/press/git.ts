import { spawnSync } from 'node:child_process';

/** What Git prints; throws what it complains about. */
export function git(folder: string, args: readonly string[]): string {
  const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...settings, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.trim());
  return stdout;
}
