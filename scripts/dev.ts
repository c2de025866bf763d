import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { Command } from 'commander';
import { announce } from '../src/press/dev/settings.ts';
import { urls } from '../src/publication/urls.ts';
import { options, project } from './options.ts';
import { portTaken } from './serving.ts';
import { printProblems } from './terminal.ts';

const command = new Command('npm run dev --')
  .description(
    'Serves the newsroom while you write, drafts and embargoed stories included: pages reload when a file is saved.',
  )
  .addOption(options.content())
  .addOption(options.locales())
  .addOption(options.now('the moment to show (default: the clock, as it goes on)'))
  .option('--public', 'show what readers see: no drafts, and no embargoed stories', false)
  .addOption(options.port())
  .option('--host', 'let other devices on the network in', false)
  .parse();
const flags = command.opts<{
  content: string;
  locales: string;
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
  announce({
    content: path.resolve(flags.content),
    locales: path.resolve(flags.locales),
    now: flags.now,
    public: flags.public,
  });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(project);
  const { dev } = await import('astro');
  const { address } = await dev({
    root: project,
    server: { port, host },
    vite: { server: { strictPort: true } },
  });
  if (!flags.public)
    process.stdout.write(`What is not public yet: http://localhost:${address.port}${urls.drafts()}\n`);
}

await probe().then(run, (error: unknown) => {
  printProblems([portTaken(error, port, path.resolve(flags.content))]);
  process.exitCode = 1;
});
