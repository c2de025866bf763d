import { Command } from 'commander';
import { options } from '../options.ts';

/** What `npm run upgrade` takes. */
export const upgradeCommand = (): Command =>
  new Command('npm run upgrade --')
    .description(
      'After an update of Warraq: tells what has changed for this newsroom, and writes its files as the new version wants them. All else stays as it is.',
    )
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .option('--from <version>', 'the version that the files are for (default: the one of the last upgrade)')
    .option('--dry-run', 'tell, and write nothing', false);
