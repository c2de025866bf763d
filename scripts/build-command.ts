import path from 'node:path';
import { Command, Option } from 'commander';
import { press } from '../src/press/press.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { parserChoices } from '../src/publication/publication.ts';
import { options, rootsOf } from './options.ts';
import { printProblems, printReport, progressLine } from './terminal.ts';

const command = new Command('npm run build --')
  .description('Publishes the newsroom: renders what changed and puts it in place.')
  .addOption(options.content())
  .addOption(options.locales())
  .addOption(options.out())
  .addOption(options.cache())
  .option('--live', 'make --out a link that turns to the new site all at once', false)
  .addOption(options.now())
  .option('--force', 'render everything, and replace an output folder that Warraq did not write', false)
  .option('--allow-vanishing', 'let addresses go for which nothing stands any more', false)
  .addOption(new Option('--parser <name>', 'the Markdown parser').choices(parserChoices))
  .option(
    '--audit',
    'judge the whole site first, as `npm run audit` does, and publish only without errors',
    false,
  )
  .option('--json', 'print one JSON object instead of text', false)
  .parse();
const flags = command.opts();

const report = await press({
  roots: rootsOf(flags as { content: string; locales: string }),
  out: path.resolve(flags['out']),
  cache: path.resolve(flags['cache']),
  now: flags['now'] ?? Date.now(),
  live: flags['live'],
  force: flags['force'],
  allowVanishing: flags['allowVanishing'],
  audit: flags['audit'],
  cwd: process.cwd(),
  parser: flags['parser'],
  progress: progressLine('rendering'),
});
if (flags['json']) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
  printProblems(report.problems);
  if (!hasErrors(report.problems)) printReport(report);
}
process.exitCode = hasErrors(report.problems) ? 1 : 0;
