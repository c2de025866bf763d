import { Command, Option } from 'commander';
import { shown } from '../src/disk/roots.ts';
import { review } from '../src/press/review.ts';
import { type Format, formatProblems, formats } from '../src/problems/format.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { options, rootsOf } from './options.ts';

const command = new Command('npm run check --')
  .description('Checks every file of the newsroom, drafts and embargoed stories included. Publishes nothing.')
  .addOption(options.content())
  .addOption(options.locales())
  .addOption(new Option('--format <format>', 'how to print problems').choices(formats).default('text'))
  .parse();
const flags = command.opts<{ content: string; locales: string; format: Format }>();

const roots = rootsOf(flags);
const problems = review(roots).map((one) => shown(roots, one, process.cwd()));
const text = formatProblems(problems, flags.format, process.stdout.isTTY);
if (text) process.stdout.write(`${text}\n`);
process.exitCode = hasErrors(problems) ? 1 : 0;
