import path from 'node:path';
import { Command } from 'commander';
import { rollBack } from '../src/disk/live-link.ts';
import { lockFolders } from '../src/disk/lock.ts';
import { lockFolderOf } from '../src/disk/output-lock.ts';
import { diskProblem } from '../src/disk/trouble.ts';
import { type Problem, problem } from '../src/problems/problem.ts';
import { options } from './options.ts';
import { printProblems, printWaiting } from './terminal.ts';

const command = new Command('npm run rollback --')
  .description(
    'Shows the site again that was published before the last one; once more, and the last one is back.',
  )
  .addOption(options.out())
  .addOption(options.cache())
  .parse();
const flags = command.opts<{ out: string; cache: string }>();
const places = { out: path.resolve(flags.out), cache: path.resolve(flags.cache) };

const found = await shownBefore(places).catch((error: unknown) => {
  const trouble = diskProblem(error, places);
  if (trouble) return trouble;
  throw error;
});
if (found) printProblems([found]);
else process.stdout.write(`${places.out} shows the site before.\n`);
process.exitCode = found ? 1 : 0;

/** Shows the site before; why that can't be done, if it can't. */
async function shownBefore({ out: folder, cache }: typeof places): Promise<Problem | null> {
  const release = lockFolders([cache, lockFolderOf(folder)], printWaiting);
  const done = await rollBack(folder).finally(release);
  return done ? null : problem('rollback-nothing', { folder }, { file: folder, line: 1, column: 1 });
}
