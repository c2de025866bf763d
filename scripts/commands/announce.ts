import { InvalidArgumentError, Option } from 'commander';
import type { DoubtAnswer } from '../../src/delivery/announcing/options.ts';
import { count, options } from '../options.ts';
import { Command } from './command.ts';

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
    .addOption(options.records())
    .addOption(options.now('the moment to announce at (default: the clock)'))
    .option('--dry-run', 'say what would be posted, and post nothing', false)
    .addOption(retry())
    .addOption(status())
    .addOption(
      new Option('--allow-posts <count>', 'how many stories may be announced in a channel at once')
        .argParser(count)
        .default(20),
    )
    .addOption(
      options.instant('--since <iso>', 'in a channel that is new: announce what was published since as well'),
    )
    .addOption(doubts())
    .option('--json', 'print one JSON object instead of text', false);

const retry = () =>
  new Option('--retry', 'try at once what failed before').conflicts(['dryRun', 'status']).default(false);

const doubts = () =>
  new Option(
    '--doubts <answer=story>',
    'what to do with a post in doubt, by its story or, in quotes, story and edition: `repeat=…` posts it, `keep=…` takes it as it is (may be given several times)',
  )
    .argParser(doubt)
    .default([]);

function doubt(value: string, before: readonly DoubtAnswer[]): DoubtAnswer[] {
  const [, answer, name] = /^(repeat|keep)=(\S.*)$/.exec(value) ?? [];
  if (name === undefined || answer === undefined)
    throw new InvalidArgumentError('Write `repeat=STORY` or `keep=STORY`.');
  return [...before, { answer: answer === 'keep' ? 'keep' : 'repeat', name: name.trim() }];
}

const status = () =>
  new Option('--status', 'post nothing, and say how it stands with each channel')
    .conflicts('dryRun')
    .default(false);
