import path from 'node:path';
import { lockFolderOf } from '../src/disk/output/output-lock.ts';
import { type RolledBack, rollBack } from '../src/disk/output/rollback.ts';
import { diskProblem } from '../src/disk/store/disk-errors.ts';
import { lockFolders } from '../src/disk/store/lock.ts';
import { type Problem, problem } from '../src/problems/problem.ts';
import { readablePath } from '../src/publication/output-paths.ts';
import { rollbackCommand } from './commands/rollback.ts';
import { firstOf, printProblems, printWaiting } from './terminal.ts';

const command = rollbackCommand().parse();
const flags = command.opts<{ out: string; cache: string }>();
const places = { out: path.resolve(flags.out), cache: path.resolve(flags.cache) };

const done = await shownBefore(places).catch((error: unknown) => {
  const trouble = diskProblem(error, places);
  if (trouble) return trouble;
  throw error;
});
if ('rule' in done) printProblems([done]);
else process.stdout.write(`${places.out} shows the site before.\n${told(done)}`);
process.exitCode = 'rule' in done ? 1 : 0;

/** Shows the site before; why that can't be done, if it can't. */
async function shownBefore({ out: folder, cache }: typeof places): Promise<RolledBack | Problem> {
  const release = lockFolders([cache, lockFolderOf(folder)], printWaiting);
  const result = await rollBack(folder).finally(release);
  if (result !== 'nothing' && result !== 'unknown') return result;
  return problem(`rollback-${result}`, { folder }, { file: folder, line: 1, column: 1 });
}

/** What stays as it was, if anything. */
function told({ gone, kept }: RolledBack): string {
  if (gone.length === 0) return '';
  return [
    'Withdrawn, deleted or expired since, and not shown again:',
    ...gone.map((url) => `- ${readablePath(url)}`),
    ...(kept.length === 0 ? [] : ['As in the newer site, since they told of these, or are now led to:']),
    ...firstOf(kept.map((url) => `= ${readablePath(url)}`)),
    '',
  ].join('\n');
}
