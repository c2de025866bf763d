import path from 'node:path';
import { Argument, Command, Option } from 'commander';
import { siteFolder } from '../src/disk/site.ts';
import { audit } from '../src/press/audit.ts';
import { type Format, formatProblems, formats } from '../src/problems/format.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { options, project } from './options.ts';

const command = new Command('npm run audit --')
  .description('Judges a built site by the standards, whoever built it.')
  .addArgument(new Argument('[dir]', 'the site').default(path.join(project, 'dist'), 'dist/'))
  .addOption(new Option('--format <format>', 'how to print problems').choices(formats).default('text'))
  .addOption(options.now('the moment to judge for (default: whenever the site was built)'))
  .option('--workers <count>', 'how many threads to use', Number)
  .parse();
const { format, now, workers } = command.opts<{ format: Format; now?: number; workers?: number }>();

const problems = await audit(siteFolder(path.resolve(command.processedArgs[0])), { now, workers });
const text = formatProblems(problems, format, process.stdout.isTTY);
if (text) process.stdout.write(`${text}\n`);
process.exitCode = hasErrors(problems) ? 1 : 0;
