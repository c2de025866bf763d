import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run screenshots` takes. */
export const screenshotsCommand = (): Command =>
  new Command('npm run screenshots')
    .description('Draws README.png: front page and lead story of every edition, side by side.')
    .addOption(options.out());
