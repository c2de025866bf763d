import { spawn } from 'node:child_process';
import path from 'node:path';
import { project, type TestSite, today } from '../site.ts';

/** How a process ended and what it printed. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Arguments of Node itself. */
  node?: readonly string[];
}

/** Runs a command as `npm run` does, in a process of its own. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  { env = {}, cwd = project, node = [] }: RunOptions = {},
): Promise<Ended> {
  const script = [path.join(project, 'scripts/warraq.mjs'), name];
  return ended(
    spawn(process.execPath, [...node, ...script, ...args], { cwd, env: { ...process.env, ...env } }),
  );
}

/** Waits for a process to end, and collects what it prints. */
export function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** The options that point a command at a test's own newsroom. */
export const placesOf = ({ content, locales, out, cache }: TestSite) => [
  ...['--content', content, '--locales', locales, '--out', out, '--cache', cache],
  ...['--now', new Date(today).toISOString()],
];
