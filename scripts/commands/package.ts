import { Command } from './command.ts';

/** What `npm run package` takes. */
export const packageCommand = (): Command =>
  new Command('npm run package --')
    .description('Makes the packages that newsrooms install, `warraq` and `create-warraq`, as tarballs.')
    .option('--out <dir>', 'where to put them', '.warraq/packages');
