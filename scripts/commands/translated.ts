import { Command } from 'commander';
import { options } from '../options.ts';

/** What `npm run translated` takes. */
export const translatedCommand = (): Command =>
  new Command('npm run translated --')
    .description('Records that translations say what their originals say today, block by block.')
    .argument('<file...>', 'the Markdown files of translations')
    .addOption(options.content())
    .addOption(options.locales());
