import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDaemon, type TargetOf } from '../../publication/schemas/deploy.ts';
import { persistently } from '../parallel.ts';
import { TargetFailed } from '../target.ts';

/** What rsync says by its exit code of networks and servers that may be better soon, 255 being SSH's own. */
const passing = [10, 12, 30, 35, 255];

class ProgramFailed extends TargetFailed {
  readonly code: number;
  constructor(program: string, code: number, said: string) {
    super(`${program} ended with ${code}: ${said}`);
    this.code = code;
  }
}

/**
 * Runs rsync and returns what it said on standard output; tries again what may be better soon.
 *
 * @param lines what it reads on standard input
 * @param allowed exit codes that are no failure
 */
export type Run = (
  args: readonly string[],
  lines?: readonly string[],
  allowed?: readonly number[],
) => Promise<string>;

/** @param password of a daemon: it goes to rsync by the environment, which other users don't see */
export function rsyncTo(
  { address, port }: Pick<TargetOf<'rsync'>, 'address' | 'port'>,
  password: string | undefined,
  environment: NodeJS.ProcessEnv,
): Run {
  const ssh = ['ssh', ...sshOptions(port)].join(' ');
  // With a shell, rsync would look for a daemon behind that.
  const shell = isDaemon(address) ? [] : ['-e', ssh];
  const env = password === undefined ? environment : { ...environment, RSYNC_PASSWORD: password };
  const passes = (error: unknown) => error instanceof ProgramFailed && passing.includes(error.code);
  return (args, lines = [], allowed = []) =>
    persistently(() => run('rsync', ['-8', ...shell, '--timeout=60', ...args], env, lines, allowed), passes);
}

/**
 * Runs a command of the other side's shell, once.
 *
 * @throws TargetFailed with the first lines of what it said on standard error
 */
export async function runThere(
  { address, port }: Pick<TargetOf<'rsync'>, 'address' | 'port'>,
  command: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const host = address.replace(/:(?:[^\]]*)$/, '').replace(/[[\]]/g, '');
  await run('ssh', [...sshOptions(port), '--', host, command], environment);
}

const sshOptions = (port: number | undefined): string[] => [
  '-oBatchMode=yes',
  ...shared(),
  ...(port === undefined ? [] : [`-p${port}`]),
];

/**
 * All runs go over one connection, which ends soon after the last: https://man.openbsd.org/ssh_config#ControlMaster. The
 * path of its socket may have about a hundred characters, of which `%C` takes 40.
 */
function shared(): string[] {
  const socket = path.join(tmpdir(), 'warraq-%C');
  if (process.platform === 'win32' || /\s/.test(socket) || socket.length > 40) return [];
  return ['-oControlMaster=auto', `-oControlPath=${socket}`, '-oControlPersist=5'];
}

async function run(
  program: 'rsync' | 'ssh',
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  lines: readonly string[] = [],
  allowed: readonly number[] = [],
): Promise<string> {
  const child = spawn(program, args, { env });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (data) => (said.out += data));
  child.stderr.setEncoding('utf8').on('data', (data) => (said.err += data));
  // Who ends early reads nothing more: its exit code tells why.
  child.stdin.on('error', () => {});
  child.stdin.end(lines.map((line) => `${line}\0`).join(''));
  const [code] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    throw new TargetFailed(error.code === 'ENOENT' ? `${program} is not installed here` : error.message);
  });
  if (code === 0 || allowed.includes(code)) return said.out;
  throw new ProgramFailed(program, code, said.err.trim().split('\n').slice(0, 3).join(' / '));
}
