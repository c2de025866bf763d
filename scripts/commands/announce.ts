import { Command, Option } from 'commander';
import { count, options } from '../options.ts';

/** What `npm run announce` takes. */
export const announceCommand = (): Command =>
  new Command('npm run announce --')
    .description(
      'Announces new stories in the channels of `content/announce.yaml`, each once, as soon as its page is there; corrects posts whose headline was corrected, and takes back those whose story was withdrawn.',
    )
    .argument('[channel...]', 'their names (default: all)')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.cache())
    .option('--records <dir>', 'where it is kept what was announced (default: `announce/` in the cache)')
    .addOption(options.now('the moment to announce at (default: the clock)'))
    .option('--dry-run', 'say what would be posted, and post nothing', false)
    .addOption(
      new Option('--retry', 'try at once what failed before').conflicts(['dryRun', 'status']).default(false),
    )
    .addOption(
      new Option('--status', 'post nothing, and say how it stands with each channel')
        .conflicts('dryRun')
        .default(false),
    )
    .addOption(
      new Option('--allow-posts <count>', 'how many stories may be announced in a channel at once')
        .argParser(count)
        .default(20),
    )
    .addOption(
      options.instant('--since <iso>', 'in a channel that is new: announce what was published since as well'),
    )
    .addOption(
      new Option(
        '--doubts <choice>',
        'what to do with posts of which nobody knows whether they arrived',
      ).choices(['repeat', 'keep']),
    )
    .option('--json', 'print one JSON object instead of text', false);
