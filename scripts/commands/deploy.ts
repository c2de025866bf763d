import { Option } from 'commander';
import { count, options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run deploy` takes. */
export const deployCommand = (): Command =>
  new Command('npm run deploy --')
    .description(
      'Brings a target of `content/deploy.yaml` to the site as it was built: sends what differs, removes what is no more, and tells caches, hubs and search engines of exactly that.',
    )
    .argument('[target]', 'its name (default: the only one)')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(outs())
    .addOption(options.cache())
    .addOption(options.now('the moment of the deploy (default: the clock)'))
    .option('--dry-run', 'say what would be done, and do nothing', false)
    .option(
      '--verify',
      'compare every file of the target, and put right what somebody else has changed there',
      false,
    )
    .addOption(
      new Option('--allow-deletes <count>', 'how many files may be removed').argParser(count).default(256),
    )
    .addOption(retry())
    .addOption(status())
    .option('--json', 'print one JSON object instead of text', false);

const retry = () =>
  new Option('--retry', 'send nothing, and tell at once what could not be told before')
    .conflicts(['dryRun', 'verify', 'status'])
    .default(false);

const status = () =>
  new Option('--status', 'send and tell nothing, and say what waits to be told')
    .conflicts(['dryRun', 'verify'])
    .default(false);

/** Parts of a site are built into several folders. */
const outs = () => {
  const { defaultValue, defaultValueDescription } = options.out();
  return new Option('--out <dir...>', 'the built site; several folders of parts (`--shard`) as one').default(
    [defaultValue],
    defaultValueDescription,
  );
};
