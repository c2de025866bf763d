import path from 'node:path';
import { Command, Option } from 'commander';
import { shown, shownFile } from '../src/disk/roots.ts';
import { checkEverything, mendTexts } from '../src/press/review/check-content.ts';
import { counted, type Format, formatProblems, formats } from '../src/problems/format.ts';
import { hasErrors, type Problem } from '../src/problems/problem.ts';
import { options, rootsOf } from './options.ts';

const command = new Command('npm run check --')
  .description('Checks every file of the newsroom, drafts and embargoed stories included. Publishes nothing.')
  .addOption(options.content())
  .addOption(options.locales())
  .addOption(options.cache())
  .addOption(options.now())
  .addOption(new Option('--format <format>', 'how to print problems').choices(formats).default('text'))
  .option(
    '--fix',
    'mend in the files what can surely be mended: marks, spaces, invisible characters, known misspellings, old addresses',
    false,
  )
  .option(
    '--allow-drafts',
    'end with 0 if only drafts have mistakes, which keep no site from being built',
    false,
  )
  .parse();
const flags = command.opts<{
  content: string;
  locales: string;
  cache: string;
  now?: number;
  format: Format;
  fix: boolean;
  allowDrafts: boolean;
}>();

const roots = rootsOf(flags);
const last = { cache: path.resolve(flags.cache), now: flags.now ?? Date.now() };
if (flags.fix) {
  const { files, places, takenOut } = await mendTexts(roots, last);
  for (const { file, line, codes } of takenOut)
    process.stderr.write(`${shownFile(roots, file, process.cwd())}:${line}: took out ${codes.join(' ')}\n`);
  process.stderr.write(`mended ${counted(places, 'place')} in ${counted(files.length, 'file')}\n`);
}
const problems = (await checkEverything(roots, last)).map((one) => shown(roots, one, process.cwd()));
const text = formatProblems(problems, flags.format, process.stdout.isTTY);
if (text) process.stdout.write(`${text}\n`);
const isWrong = ({ severity }: Problem) => severity === 'error';
process.exitCode = (flags.allowDrafts ? hasErrors(problems) : problems.some(isWrong)) ? 1 : 0;
