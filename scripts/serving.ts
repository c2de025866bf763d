import { hasSite } from '../src/disk/output/built-sites.ts';
import { servePublished } from '../src/press/dev/preview.ts';
import { type Problem, problem } from '../src/problems/problem.ts';
import { printProblems } from './terminal.ts';

/** Serves a published folder until the process ends, or says why it can't. */
export async function serve(folder: string, port: number): Promise<void> {
  const fail = (reason: Problem) => {
    printProblems([reason]);
    process.exitCode = 1;
  };
  const place = { file: folder, line: 1, column: 1 };
  if (!hasSite(folder)) return fail(problem('site-missing', { folder }, place));
  try {
    const server = await servePublished(folder, port);
    for (const address of server.addresses) process.stdout.write(`Serving on ${address}\n`);
  } catch (error) {
    fail(portTaken(error, port, folder));
  }
}

/** The problem that something else listens on a port; throws any other error. */
export function portTaken(error: unknown, port: number, file: string): Problem {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) throw error;
  return problem('port-taken', { port }, { file, line: 1, column: 1 });
}
