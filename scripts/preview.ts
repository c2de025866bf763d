import path from 'node:path';
import { Command } from 'commander';
import { servePublished } from '../src/press/preview.ts';
import { options } from './options.ts';

const command = new Command('npm run preview --')
  .description('Serves the published site on this machine.')
  .addOption(options.out())
  .addOption(options.port())
  .parse();
const flags = command.opts<{ out: string; port: number }>();

const server = await servePublished(path.resolve(flags.out), flags.port);
process.stdout.write(`http://localhost:${server.port}/\n`);
