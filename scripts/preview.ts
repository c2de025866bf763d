import path from 'node:path';
import { Command } from 'commander';
import { options } from './options.ts';
import { serve } from './serving.ts';

const command = new Command('npm run preview --')
  .description('Serves the published site on this machine.')
  .addOption(options.out())
  .addOption(options.port())
  .parse();
const flags = command.opts<{ out: string; port: number }>();

await serve(path.resolve(flags.out), flags.port);
