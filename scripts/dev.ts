import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { defaultCache } from '../src/disk/code-files.ts';
import { announce } from '../src/press/dev/settings.ts';
import { draftsPath } from '../src/publication/urls.ts';
import { devCommand } from './commands/dev.ts';
import { newsroom, project, rootsOf } from './options.ts';
import { portTaken } from './serving.ts';
import { printProblems } from './terminal.ts';

const command = devCommand().parse();
const flags = command.opts<{
  content: string;
  locales: string;
  theme: string;
  now?: number;
  public: boolean;
  port: number;
  host: boolean;
}>();
const { port, host } = flags;

/** Astro would go to the next port without a word that anybody reads. */
async function probe(): Promise<void> {
  const server = createServer().listen(port, host ? undefined : 'localhost');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

async function run(): Promise<void> {
  const cache = defaultCache(newsroom);
  announce({ roots: rootsOf(flags), cache, now: flags.now, public: flags.public });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(newsroom);
  const [{ dev }, { default: warraq }, { astroConfig }] = await Promise.all([
    import('astro'),
    import('../src/press/templates/adapter.ts'),
    import('../src/press/templates/astro-config.ts'),
  ]);
  const { address } = await dev({
    ...astroConfig,
    adapter: warraq(),
    configFile: false,
    root: project,
    cacheDir: path.join(cache, 'astro'),
    server: { port, host },
    // Packages that Warraq uses lie in the newsroom’s folder.
    vite: { cacheDir: path.join(cache, 'vite'), server: { strictPort: true, fs: { allow: [newsroom] } } },
  });
  if (!flags.public)
    process.stdout.write(`What is not public yet: http://localhost:${address.port}${draftsPath}\n`);
}

await probe().then(run, (error: unknown) => {
  printProblems([portTaken(error, port, path.resolve(flags.content))]);
  process.exitCode = 1;
});
