import path from 'node:path';
import { shown, shownFile } from '../src/disk/roots.ts';
import { touchedSince } from '../src/press/git/since.ts';
import { checkEverything, mendTexts } from '../src/press/review/check-content.ts';
import { counted, type Format, formatProblems } from '../src/problems/format.ts';
import { hasErrors, type Problem } from '../src/problems/problem.ts';
import { checkCommand } from './commands/check.ts';
import { rootsOf } from './options.ts';

const command = checkCommand().parse();
const flags = command.opts<{
  content: string;
  locales: string;
  theme: string;
  cache: string;
  now?: number;
  format: Format;
  since?: string;
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
const problems = (await found(flags.since)).map((one) => shown(roots, one, process.cwd()));
const text = formatProblems(problems, flags.format, process.stdout.isTTY);
if (text) process.stdout.write(`${text}\n`);
async function found(revision: string | undefined): Promise<Problem[]> {
  if (revision === undefined) return checkEverything(roots, last);
  const since = await touchedSince(roots, revision);
  return 'problem' in since ? [since.problem] : checkEverything(roots, last, since.isTouched);
}

const isWrong = ({ severity }: Problem) => severity === 'error';
process.exitCode = (flags.allowDrafts ? hasErrors(problems) : problems.some(isWrong)) ? 1 : 0;
