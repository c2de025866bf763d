import path from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { exists } from '../src/disk/files.ts';
import { siteFolder } from '../src/disk/output/site.ts';
import { audit } from '../src/press/review/audit.ts';
import { type Format, formatProblems, formats } from '../src/problems/format.ts';
import { hasErrors, problem } from '../src/problems/problem.ts';
import { options, project } from './options.ts';

const command = new Command('npm run audit --')
  .description('Judges a built site by the standards, whoever built it.')
  .addArgument(new Argument('[dir]', 'the site').default(path.join(project, 'dist'), 'dist/'))
  .addOption(new Option('--format <format>', 'how to print problems').choices(formats).default('text'))
  .addOption(options.now('the moment to judge for (default: whenever the site was built)'))
  .addOption(new Option('--workers <count>', 'how many threads to use').argParser(count))
  .parse();
const { format, now, workers } = command.opts<{ format: Format; now?: number; workers?: number }>();

const folder = path.resolve(command.processedArgs[0]);
const missing = problem('site-missing', { folder }, { file: folder, line: 1, column: 1 });
const isSite = exists(path.join(folder, 'index.html'));
const problems = isSite ? await audit(siteFolder(folder), { now, workers }) : [missing];
const text = formatProblems(problems, format, process.stdout.isTTY);
if (text) process.stdout.write(`${text}\n`);
process.exitCode = hasErrors(problems) ? 1 : 0;

function count(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('Write a number from 1 to 99.');
  return Number(text);
}
