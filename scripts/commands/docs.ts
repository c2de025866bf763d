import { Command } from './command.ts';

/** What `npm run docs` takes. */
export const docsCommand = (): Command =>
  new Command('npm run docs')
    .description('Writes docs/reference/ from the schemas, the rules and the options of the commands.')
    .option('--check', 'write nothing, and end with 1 if a page is not as it would be written', false);
