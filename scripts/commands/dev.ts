import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run dev` takes. */
export const devCommand = (): Command =>
  new Command('npm run dev --')
    .description(
      'Serves the newsroom while you write, drafts and embargoed stories included: pages reload when a file is saved.',
    )
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.now('the moment to show (default: the clock, as it goes on)'))
    .option('--public', 'show what readers see: no drafts, and no embargoed stories', false)
    .addOption(options.port())
    .option('--host', 'let other devices on the network in', false);
