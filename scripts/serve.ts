import path from 'node:path';
import { shown } from '../src/disk/roots.ts';
import { diskProblem } from '../src/disk/store/disk-errors.ts';
import { type OnDemandSite, openOnDemand } from '../src/press/serve/open.ts';
import { listen, type RunningServer } from '../src/press/serve/serve.ts';
import { watchFolders } from '../src/press/watch/watch-folders.ts';
import { hasErrors, type Problem } from '../src/problems/problem.ts';
import { serveCommand } from './commands/serve.ts';
import { rootsOf } from './options.ts';
import { portTaken } from './serving.ts';
import { printProblems } from './terminal.ts';

const command = serveCommand().parse();
const flags = command.opts();
const roots = rootsOf(flags as { content: string; locales: string; theme: string });
const now: number | undefined = flags['now'];

const print = (problems: readonly Problem[], error?: unknown) => {
  printProblems(problems.map((one) => shown(roots, one, process.cwd())));
  if (error instanceof Error) process.stderr.write(`${error.stack}\n`);
};
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Reads content again, and says what came of it. */
async function reload(site: OnDemandSite): Promise<void> {
  const problems = await site.reload();
  print(problems);
  say(hasErrors(problems) ? 'The site stays as it was.' : 'Content was read again.');
}

/** Ends with the requests in flight answered; a second signal does not wait for them. */
function stopOnSignals(server: RunningServer): void {
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

async function run(site: OnDemandSite): Promise<void> {
  const { port, host } = flags;
  const server = await listen({ port, host, answer: site.answer });
  stopOnSignals(server);
  const { sites, shared } = site.urls;
  const hosts = sites.length > 1 ? ` for ${sites.map((one) => new URL(one.host).host).join(', ')}` : '';
  say(`Serving on http://${host}:${server.port}${shared('/')}${hosts}`);
}

const changed = async () => {
  const site = await opened;
  if ('reload' in site) await reload(site);
};
const unwatched = (error: unknown) =>
  process.stderr.write(`Not all files are watched: ${error}. Send SIGHUP after a change.\n`);
process.on('SIGHUP', () => void changed());
// What changes from here on is noticed, so that nothing is missed that changes while content is read.
if (flags['watch']) await watchFolders([roots.content, roots.locales], () => void changed(), unwatched);
const cache = path.resolve(flags['cache']);
const opened = openOnDemand({ roots, cache, clock: () => now ?? Date.now(), report: print }).catch(
  (error: unknown) => {
    const found = diskProblem(error, { out: cache, cache });
    if (found) return { problems: [found] };
    throw error;
  },
);
const site = await opened;
const refuse = (problems: readonly Problem[]) => {
  print(problems);
  process.exit(1);
};
if ('problems' in site) refuse(site.problems);
else await run(site).catch((error: unknown) => refuse([portTaken(error, flags['port'], roots.content)]));
