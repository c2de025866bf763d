import { Command } from './command.ts';

/** What `npm test` takes. */
export const testCommand = (): Command =>
  new Command('npm test --')
    .description('The one gate: types, lint, format, and every test. Ends with `N passed, N failed`.')
    .option('--quick', 'only tests that need neither a whole site nor a browser', false);
