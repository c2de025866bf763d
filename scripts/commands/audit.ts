import path from 'node:path';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { formats } from '../../src/problems/format.ts';
import { newsroom, options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run audit` takes. */
export const auditCommand = (): Command =>
  new Command('npm run audit --')
    .description('Judges a built site by the standards, whoever built it.')
    .addArgument(new Argument('[dir]', 'the site').default(path.join(newsroom, 'dist'), 'dist/'))
    .addOption(new Option('--format <format>', 'how to print problems').choices(formats).default('text'))
    .addOption(options.now('the moment to judge for (default: whenever the site was built)'))
    .addOption(new Option('--workers <count>', 'how many threads to use').argParser(count));

function count(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('Write a number from 1 to 99.');
  return Number(text);
}
