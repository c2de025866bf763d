import { Option } from 'commander';
import { formats } from '../../src/problems/format.ts';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run check` takes. */
export const checkCommand = (): Command =>
  new Command('npm run check --')
    .description(
      'Checks every file of the newsroom, drafts and embargoed stories included. Publishes nothing.',
    )
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.cache())
    .addOption(options.now())
    .addOption(new Option('--format <format>', 'how to print problems').choices(formats).default('text'))
    .addOption(
      new Option(
        '--since <revision>',
        'look only at what a branch touches: stories and pages that are not as they were where it left this Git revision',
      ).conflicts('fix'),
    )
    .option(
      '--fix',
      'mend in the files what can surely be mended: marks, spaces, invisible characters, known misspellings, old addresses',
      false,
    )
    .option(
      '--allow-drafts',
      'end with 0 if only drafts have mistakes, which keep no site from being built',
      false,
    );
