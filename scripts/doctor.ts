import { shown } from '../src/disk/roots.ts';
import { readTheme } from '../src/disk/theme.ts';
import { driftOf } from '../src/disk/theme-parts.ts';
import { doctorCommand } from './commands/doctor.ts';
import { newsroomRoots } from './options.ts';
import { printProblems } from './terminal.ts';

const roots = newsroomRoots(doctorCommand().parse().opts());
const drift = driftOf(roots);
const { problems } = readTheme(roots);
const near = (one: (typeof problems)[number]) => shown(roots, one, process.cwd());

printProblems(problems.map(near));
for (const { problem, difference } of drift) {
  printProblems([near(problem)]);
  if (difference.length > 0) process.stdout.write(`${difference.join('\n')}\n`);
}
if (problems.length + drift.length === 0) process.stdout.write('Nothing needs a look.\n');
process.exitCode = problems.length + drift.length > 0 ? 1 : 0;
