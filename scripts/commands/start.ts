import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm start` takes. */
export const startCommand = (): Command =>
  new Command('npm start --')
    .description('Builds the site and serves it on this machine: the first time before it is built, too.')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.out())
    .addOption(options.cache())
    .addOption(options.port());
