import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A command as a shell takes it, where it runs, and how many seconds it has. */
export interface CommandToRun {
  command: string;
  folder: string;
  seconds: number;
  /** What its environment has beside that of this process. */
  env?: Readonly<Record<string, string>>;
}

/** More than any story needs, in bytes: two hours of sound that is not compressed would not fit. */
const mostOutput = 256 * 1024 * 1024;

/** What a command gave on standard output, or in words what became of it: `ended with 1.` */
export type CommandResult<T> = { output: T } | { detail: string };

/** Runs a command with some input, and reads what it prints as UTF-8; as `runForBytes`. */
export async function runCommand(command: CommandToRun, input: string): Promise<CommandResult<string>> {
  const result = await runForBytes(command, input);
  return 'output' in result ? { output: result.output.toString() } : result;
}

/** Runs a command with some input; what it complains of goes to standard error as it comes. */
export async function runForBytes(
  { command, folder, seconds, env = {} }: CommandToRun,
  input: string,
): Promise<CommandResult<Buffer>> {
  // A group of its own can be ended with all that it started.
  const child = spawn(command, {
    cwd: folder,
    env: { ...process.env, ...env },
    shell: true,
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const interrupted = () => {
    endAll(child);
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  // A command may end without having read all of it.
  child.stdin.on('error', () => {}).end(input);
  const result = await outputOf(child, seconds);
  process.off('SIGINT', interrupted);
  return result;
}

async function outputOf(
  child: ChildProcessByStdio<Writable, Readable, null>,
  seconds: number,
): Promise<CommandResult<Buffer>> {
  const { promise, resolve } = Promise.withResolvers<CommandResult<Buffer>>();
  const give = (detail: string) => {
    endAll(child);
    resolve({ detail });
  };
  const late = setTimeout(() => give(`took more than ${seconds} seconds, and was ended.`), seconds * 1000);
  const chunks: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostOutput) give('gave more than any story needs, and was ended.');
  });
  child.on('error', ({ message }) => give(`can’t be started: ${message}.`));
  child.on('close', (code, signal) =>
    resolve(code === 0 ? { output: Buffer.concat(chunks) } : { detail: `ended with ${code ?? signal}.` }),
  );
  const result = await promise;
  clearTimeout(late);
  return result;
}

function endAll(child: ChildProcess): void {
  child.stdout?.destroy();
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
}
