import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run rollback` takes. */
export const rollbackCommand = (): Command =>
  new Command('npm run rollback --')
    .description(
      'Shows the site again that was published before the last one; once more, and the last one is back. What was withdrawn, deleted or has expired since is not shown again.',
    )
    .addOption(options.out())
    .addOption(options.cache());
