import path from 'node:path';
import { Command } from 'commander';
import { rollBack } from '../src/disk/live-link.ts';
import { lockCache } from '../src/disk/lock.ts';
import { problem } from '../src/problems/problem.ts';
import { options } from './options.ts';
import { printProblems } from './terminal.ts';

const command = new Command('npm run rollback --')
  .description(
    'Shows the site again that was published before the last one; once more, and the last one is back.',
  )
  .addOption(options.out())
  .addOption(options.cache())
  .parse();
const flags = command.opts<{ out: string; cache: string }>();
const folder = path.resolve(flags.out);

const release = lockCache(path.resolve(flags.cache));
const done = await rollBack(folder).finally(release);
if (done) process.stdout.write(`${folder} shows the site before.\n`);
else {
  printProblems([problem('rollback-nothing', { folder }, { file: folder, line: 1, column: 1 })]);
  process.exitCode = 1;
}
