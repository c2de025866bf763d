import { Argument } from 'commander';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run theme` takes. */
export const themeCommand = (): Command =>
  new Command('npm run theme --')
    .description(
      'Lists the parts of pages that a newsroom can replace, and gives it Warraq’s own to change: `npm run theme -- eject Footer`.',
    )
    .addArgument(
      new Argument(
        '[action]',
        '`list` them; `eject` copies Warraq’s own into theme/components/; `accept` says that what the newsroom has is made from today’s',
      )
        .choices(['list', 'eject', 'accept'])
        .default('list'),
    )
    .argument('[part...]', 'their names')
    .addOption(options.theme());
