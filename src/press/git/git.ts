import { execFile, spawnSync } from 'node:child_process';

/** What Git is told besides its arguments. */
export interface GitInput {
  input?: string;
  env?: Readonly<Record<string, string>>;
}

/** Settings that keep Git from starting anything that a folder's own settings name. */
const settings = [
  ...['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'],
  ...['-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgSign=false', '-c', 'gc.auto=0'],
];

/** What Git complained about. */
export class GitError extends Error {
  readonly code: number | null;
  readonly stdout: string;
  constructor(message: string, code: number | null, stdout: string) {
    super(message);
    this.code = code;
    this.stdout = stdout;
  }
}

/** It speaks English, and takes no lock only to remember what it looked at. */
const optionsWith = (env: GitInput['env']) => ({
  maxBuffer: 1 << 30,
  env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...env },
});

/**
 * What Git prints, run in a folder, as bytes.
 *
 * @throws GitError with its exit code, `null` if there is no Git
 */
export function gitBytes(
  folder: string,
  args: readonly string[],
  { input = '', env = {} }: GitInput = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { ...optionsWith(env), encoding: 'buffer' } as const;
    const child = execFile('git', ['-C', folder, ...settings, ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const code = typeof error.code === 'number' ? error.code : null;
      reject(new GitError(stderr.toString().trim() || error.message, code, stdout.toString()));
    });
    // A process that ends before it has read everything says why with its exit code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The same as text. */
export async function runGit(folder: string, args: readonly string[], input: GitInput = {}): Promise<string> {
  return (await gitBytes(folder, args, input)).toString();
}

/** The same without the last line break; `null` where Git refuses, such as outside of a work tree. */
export async function askGit(
  folder: string,
  args: readonly string[],
  input: GitInput = {},
): Promise<string | null> {
  try {
    return (await runGit(folder, args, input)).replace(/\n$/, '');
  } catch {
    return null;
  }
}

/** What Git prints, without the last line break, while everything else waits; `null` where it refuses. */
export function askGitSync(folder: string, args: readonly string[]): string | null {
  const options = { ...optionsWith({}), encoding: 'utf8' } as const;
  const { status, stdout } = spawnSync('git', ['-C', folder, ...settings, ...args], options);
  return status === 0 ? stdout.replace(/\n$/, '') : null;
}

/**
 * Files as commits have them, read by one Git while everything else waits.
 *
 * @param names as `git cat-file` takes them, such as `HEAD:./en.md`
 * @returns each as UTF-8; `null` for what is not there, and for all where Git fails
 */
export function blobsSync(folder: string, names: readonly string[]): (string | null)[] {
  const options = { ...optionsWith({}), input: names.map((name) => `${name}\n`).join('') };
  const { status, stdout } = spawnSync('git', ['-C', folder, ...settings, 'cat-file', '--batch'], options);
  let rest = status === 0 ? stdout : Buffer.of();
  const take = (length: number): string => {
    const text = rest.subarray(0, length).toString();
    rest = rest.subarray(length + 1);
    return text;
  };
  return names.map(() => {
    // `<object> <type> <size>`, a line break, the bytes and a line break; or a line that says what is wrong with the name.
    const [, type, size] = /^\w+ (\w+) (\d+)$/.exec(take(rest.indexOf('\n'))) ?? [];
    const text = size === undefined ? null : take(Number(size));
    return type === 'blob' ? text : null;
  });
}
