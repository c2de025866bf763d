import { InvalidArgumentError, Option } from 'commander';
import { isVersion } from '../../src/upgrade/versions.ts';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run upgrade` takes. */
export const upgradeCommand = (): Command =>
  new Command('npm run upgrade --')
    .description(
      'After an update of Warraq: tells what has changed for this newsroom, and writes its files as the new version wants them. All else stays as it is.',
    )
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(
      new Option(
        '--from <version>',
        'the version that the newsroom had before (default: that of its last commit)',
      ).argParser(version),
    )
    .option('--dry-run', 'tell, and write nothing', false);

function version(text: string): string {
  if (isVersion(text)) return text;
  throw new InvalidArgumentError('Write it as 1.2.3.');
}
