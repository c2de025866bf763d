import { Command } from 'commander';
import { options } from '../options.ts';

/** What `npm run import` takes. */
export const importCommand = (): Command =>
  new Command('npm run import --')
    .description('Turns the text of an article, as agencies send it, into a draft. Overwrites nothing.')
    .argument('<file>', 'plain text in UTF-8, a paragraph on each line')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.now())
    .option('--id <id>', 'the story id (default: made from the text)')
    .option('--section <id>', 'the section to file it under (default: the first one)')
    .option('--title <text>', 'the headline (default: proposed from the lead)')
    .option('--dry-run', 'print the draft and write nothing', false);
