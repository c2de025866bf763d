import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { announce } from '../src/press/dev/settings.ts';
import { draftsPath } from '../src/publication/urls.ts';
import { devCommand } from './commands/dev.ts';
import { project } from './options.ts';
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
  announce({
    content: path.resolve(flags.content),
    locales: path.resolve(flags.locales),
    theme: path.resolve(flags.theme),
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
    process.stdout.write(`What is not public yet: http://localhost:${address.port}${draftsPath}\n`);
}

await probe().then(run, (error: unknown) => {
  printProblems([portTaken(error, port, path.resolve(flags.content))]);
  process.exitCode = 1;
});
