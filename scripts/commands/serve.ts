import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run serve` takes. */
export const serveCommand = (): Command =>
  new Command('npm run serve --')
    .description('Serves the newsroom without building it: renders pages when they are asked for.')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.cache())
    .addOption(options.now('the moment to show (default: the clock, as it goes on)'))
    .addOption(options.port())
    .option('--host <address>', 'the address to listen on; 0.0.0.0 lets other machines in', 'localhost')
    .option('--no-watch', 'read content again on SIGHUP only, not when files change');
