import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasSite } from '../src/disk/output/built-sites.ts';
import { codeDigest } from '../src/press/code.ts';
import { publishedListener } from '../src/press/dev/preview.ts';
import type { RunningServer } from '../src/press/serve/serve.ts';
import { openTemplates } from '../src/press/templates/templates.ts';
import { startCommand } from './commands/start.ts';
import { rootsOf } from './options.ts';
import { portTaken, serve } from './serving.ts';
import { printProblems } from './terminal.ts';

const command = startCommand().parse();
const flags = command.opts<{
  content: string;
  locales: string;
  theme: string;
  out: string;
  cache: string;
  port: number;
}>();
const [out, cache] = [path.resolve(flags.out), path.resolve(flags.cache)];

/**
 * A server that makes what is asked for, so that nobody waits for a whole site; `null` where one is
 * published, where it has several hosts, or where content has mistakes, which the build tells.
 */
async function serveOnDemand(): Promise<{ server: RunningServer; address: string } | null> {
  if (hasSite(out)) return null;
  const roots = rootsOf(flags);
  // Before anything large is loaded: on a first start another process compiles them meanwhile.
  const templates = openTemplates(roots, cache, codeDigest(roots, cache));
  templates.catch(() => {});
  const [{ openOnDemand }, { listen }] = await Promise.all([
    import('../src/press/serve/open.ts'),
    import('../src/press/serve/serve.ts'),
  ]);
  const options = { roots, cache, clock: Date.now, report: printProblems, templates };
  // What is wrong, with a disk too, the build tells.
  const site = await openOnDemand(options).catch(() => null);
  if (!site || 'problems' in site) return null;
  // Several hosts have whole addresses, which only what is built is shown without.
  if (site.urls.sites.length > 1) return null;
  const server = await listen({ port: flags.port, host: 'localhost', answer: site.answer });
  const address = `http://localhost:${server.port}${site.urls.shared('/')}`;
  process.stdout.write(`Serving on ${address} already, while the site is built.\n`);
  return { server, address };
}

/** How far a build gives way to readers, as `nice` counts it. */
const niceness = 5;

/** Builds in a process of its own, which leaves the processor to who asks for a page; whether that succeeded. */
async function build(): Promise<boolean> {
  const launcher = fileURLToPath(new URL('./warraq.mjs', import.meta.url));
  const places = ['content', 'locales', 'theme', 'out', 'cache'].flatMap((name) => [
    `--${name}`,
    path.resolve(flags[name as 'content']),
  ]);
  const child = spawn(process.execPath, [launcher, 'build', ...places], { stdio: 'inherit' });
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      child.kill(signal);
      process.exit(0);
    });
  }
  const [code] = await once(child, 'exit');
  return code === 0;
}

async function run(): Promise<void> {
  const served = await serveOnDemand();
  if (!(await build())) {
    process.exitCode = 1;
    await served?.server.stop();
  } else if (served) {
    served.server.handOver(publishedListener(out));
    process.stdout.write(`Serving on ${served.address}\n`);
  } else await serve(out, flags.port);
}

await run().catch((error: unknown) => {
  printProblems([portTaken(error, flags.port, rootsOf(flags).content)]);
  process.exitCode = 1;
});
