import { execFile } from 'node:child_process';

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

/**
 * What Git prints, run in a folder.
 *
 * @throws GitError with its exit code, `null` if there is no Git
 */
export function runGit(
  folder: string,
  args: readonly string[],
  { input = '', env = {} }: GitInput = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, LC_ALL: 'C', ...env },
    } as const;
    const child = execFile('git', ['-C', folder, ...settings, ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const code = typeof error.code === 'number' ? error.code : null;
      reject(new GitError(stderr.trim() || error.message, code, stdout));
    });
    // A process that ends before it has read everything says why with its exit code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The same without the last line break; `null` where Git refuses. */
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
