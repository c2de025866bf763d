import { Command } from 'commander';
import { options } from '../options.ts';

/** What `npm run bench` takes. */
export const benchCommand = (): Command =>
  new Command('npm run bench --')
    .description('Builds generated newsrooms of several sizes, with Hugo beside it where that is installed.')
    .addOption(options.content())
    .addOption(options.locales())
    .option('--sizes <list>', 'numbers of bilingual stories', '100,1000,10000')
    .option('--large', '100,000 stories, too', false)
    .option('--rounds <number>', 'how often everything is measured', '3')
    .option('--record <file>', 'write what was measured to a file')
    .option('--show', 'measure nothing; draw the recorded run and put it into docs/performance.md', false);
