import { Option } from 'commander';
import { parserChoices } from '../../src/publication/publication.ts';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run build` takes. */
export const buildCommand = (): Command =>
  new Command('npm run build --')
    .description('Publishes the newsroom: renders what changed and puts it in place.')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.out())
    .addOption(options.cache())
    .option('--live', 'make --out a link that turns to the new site all at once', false)
    .addOption(options.now())
    .option('--force', 'render everything, and replace an output folder that Warraq did not write', false)
    .option(
      '--verify',
      'read every published file, and make again what is missing or was changed by somebody else',
      false,
    )
    .addOption(changed())
    .addOption(since())
    .addOption(watch())
    .option('--allow-vanishing', 'let addresses go for which nothing stands any more', false)
    .addOption(options.shard())
    .addOption(new Option('--parser <name>', 'the Markdown parser').choices(parserChoices))
    .option(
      '--audit',
      'judge the whole site first, as `npm run audit` does, and publish only without errors',
      false,
    )
    .option('--json', 'print one JSON object instead of text', false);

const changed = () =>
  new Option(
    '--changed <file...>',
    'the files of content/ that changed since the last build: no other is looked at',
  ).conflicts(['since', 'watch']);

const since = () =>
  new Option('--since <revision>', 'the same, as Git knows it').conflicts(['changed', 'watch']);

const watch = () =>
  new Option('--watch', 'stay, and build again after every save and whenever a story comes or goes')
    .conflicts(['force', 'verify'])
    .default(false);
