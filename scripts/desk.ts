import path from 'node:path';
import { NoUsers } from '../src/desk/no-users.ts';
import { listenDesk, type RunningDesk } from '../src/desk/server.ts';
import { usersFileOf } from '../src/disk/desk/users-file.ts';
import { deskCommand } from './commands/desk.ts';
import { manageUsers } from './desk-users.ts';
import { rootsOf } from './options.ts';
import { portTaken } from './serving.ts';
import { printProblems } from './terminal.ts';

const command = deskCommand().parse();
const flags = command.opts();
const roots = rootsOf(flags as { content: string; locales: string; theme: string });
const usersFile = path.resolve(flags['users'] ?? usersFileOf(path.dirname(roots.content)));

/** Ends when what is being written is written. */
function stopOnSignals(desk: RunningDesk): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void desk.stop().then(() => process.exit(0)));
}

async function run(): Promise<void> {
  const { host, port } = flags;
  const desk = await listenDesk({
    roots,
    cache: path.resolve(flags['cache']),
    clock: () => Date.now(),
    usersFile,
    doors: { names: flags['hostName'], proxies: flags['trustProxy'] },
    host,
    port,
    report: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  stopOnSignals(desk);
  const shown = host.includes(':') ? `[${host}]` : host;
  process.stdout.write(`The desk is open on http://${shown}:${desk.port}/desk/\n`);
}

function fail(error: unknown): void {
  if (error instanceof NoUsers) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else {
    printProblems([portTaken(error, flags['port'], roots.content)]);
    process.exitCode = 1;
  }
}

if (command.args.length > 0) await manageUsers(command.args, flags, usersFile);
else await run().catch(fail);
