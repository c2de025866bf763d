import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Overtaken, TargetFailed } from '../target.ts';

/** Runs Git in a repository of our own; returns what it says on standard output. */
export type Git = (args: readonly string[], input?: string | Uint8Array) => Promise<Buffer>;

/** @param now the date of commits, in milliseconds since 1970-01-01 UTC */
export function gitIn(folder: string, now: number): Git {
  const date = `${Math.floor(now / 1000)} +0000`;
  const who = { NAME: 'Warraq', EMAIL: 'warraq@localhost', DATE: date };
  const by = (role: string) => Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value]);
  const own = { GIT_DIR: folder, GIT_INDEX_FILE: path.join(folder, 'index'), GIT_TERMINAL_PROMPT: '0' };
  const env = { ...process.env, ...own, ...Object.fromEntries([...by('AUTHOR'), ...by('COMMITTER')]) };
  return async (args, input = '') => {
    const child = spawn('git', ['-c', 'core.quotepath=false', ...args], { env });
    const out: Uint8Array[] = [];
    let err = '';
    child.stdout.on('data', (data) => out.push(data));
    child.stderr.on('data', (data) => (err += data));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [code] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
      throw new TargetFailed(error.code === 'ENOENT' ? 'git is not installed here' : error.message);
    });
    if (code === 0) return Buffer.concat(out);
    // Addresses may have a password in them.
    const said = err
      .replace(/\/\/[^/@\s]+@/g, '//…@')
      .trim()
      .split('\n')
      .slice(-3)
      .join(' / ');
    if (/\[rejected\]|stale info|failed to update ref|cannot lock ref/.test(err)) throw new Overtaken(said);
    throw new TargetFailed(`git ${args[0]} ended with ${code}: ${said}`);
  };
}
