import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run doctor` takes. */
export const doctorCommand = (): Command =>
  new Command('npm run doctor --')
    .description(
      'Says what of the newsroom’s theme needs a look after an upgrade: parts of pages whose defaults have changed since they were made from them, with the difference.',
    )
    .addOption(options.theme());
