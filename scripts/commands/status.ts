import { Option } from 'commander';
import { type State, states } from '../../src/newsroom/status/states.ts';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run status` takes. */
export const statusCommand = (): Command =>
  new Command('npm run status --')
    .description(
      'Says what remains to be done: translations that are missing or stale, drafts, what is to be read, what comes and goes by itself, and who has it. Reads what the last build knows.',
    )
    .option('--edition <id>', 'only what is to be done in this edition')
    .addOption(
      new Option('--state <state...>', 'only texts in these states').choices(Object.keys(states) as State[]),
    )
    .option('--section <id>', 'only stories of this section')
    .option('--mine <id>', 'only what this person of `people.yaml` works on or is to read')
    .option('--calendar', 'only what comes and goes by itself, in the order of time', false)
    .option('--json', 'print JSON instead of text', false)
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.cache())
    .addOption(options.now('the moment to tell of (default: the clock)'));
