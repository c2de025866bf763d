import { Option } from 'commander';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run digest` takes. */
export const digestCommand = (): Command =>
  new Command('npm run digest --')
    .description(
      'Sends a digest of `content/announce.yaml`: the stories of a day or a week in one edition, by mail, to a listmonk server or into a file; once for each day or week.',
    )
    .argument('[digest]', 'its name (default: the only one)')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.cache())
    .addOption(options.records())
    .addOption(options.now('the moment that it ends at (default: the clock)'))
    .option('--dry-run', 'print it as text, and send nothing', false)
    .addOption(new Option('--eml <file>', 'write it to a file, and send nothing').conflicts('dryRun'))
    .addOption(options.doubts('a digest of which nobody knows whether it arrived'))
    .option('--json', 'print one JSON object instead of text', false);
