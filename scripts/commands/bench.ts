import { typedNames } from '../bench/contenders.ts';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run bench` takes. */
export const benchCommand = (): Command =>
  new Command('npm run bench --')
    .description(
      'Builds generated newsrooms of several sizes, with other generators beside it where they are installed.',
    )
    .addOption(options.content())
    .addOption(options.locales())
    .option('--stories <list>', 'numbers of bilingual stories', '100,1000,10000')
    .option('--only <list>', `what to measure, at any size: ${typedNames.join(', ')}`)
    .option('--rounds <number>', 'how often everything is measured', '3')
    .option('--saves <number>', 'saves while watching, besides the first; as many as rounds if not given')
    .option('--record <file>', 'write what was measured to a file')
    .option('--show', 'measure nothing; draw the recorded run and put it into docs/performance.md', false);
