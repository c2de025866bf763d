import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run preview` takes. */
export const previewCommand = (): Command =>
  new Command('npm run preview --')
    .description('Serves the published site on this machine.')
    .addOption(options.out())
    .addOption(options.port());
