import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { defaultCache } from '../src/disk/cache-folder.ts';
import { usersFileOf } from '../src/disk/desk/users-file.ts';
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

const deskOptions = (cache: string) => ({
  roots: rootsOf(flags),
  cache,
  clock: () => Date.now(),
  usersFile: usersFileOf(path.dirname(path.resolve(flags.content))),
  doors: { names: [], proxies: [] },
  host: host ? '0.0.0.0' : 'localhost',
  report: (error: unknown) =>
    void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
});

async function run(): Promise<void> {
  const cache = defaultCache(newsroom);
  announce({ roots: rootsOf(flags), cache, now: flags.now, public: flags.public });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(newsroom);
  const [{ dev }, { default: warraq }, { astroConfig }, { deskInDev }] = await Promise.all([
    import('astro'),
    import('../src/press/templates/adapter.ts'),
    import('../src/press/templates/astro-config.ts'),
    import('../src/desk/dev-plugin.ts'),
  ]);
  const { address } = await dev({
    ...astroConfig,
    adapter: warraq(),
    configFile: false,
    root: project,
    cacheDir: path.join(cache, 'astro'),
    server: { port, host },
    // Packages that Warraq uses lie in the newsroom’s folder.
    vite: {
      cacheDir: path.join(cache, 'vite'),
      plugins: [deskInDev(deskOptions(cache))],
      server: { strictPort: true, fs: { allow: [newsroom] } },
    },
  });
  process.stdout.write(`The desk of editors: http://localhost:${address.port}/desk/\n`);
  if (!flags.public)
    process.stdout.write(`What is not public yet: http://localhost:${address.port}${draftsPath}\n`);
}

await probe().then(run, (error: unknown) => {
  printProblems([portTaken(error, port, path.resolve(flags.content))]);
  process.exitCode = 1;
});
