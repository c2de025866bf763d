import path from 'node:path';
import { press } from '../src/press/press.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { startCommand } from './commands/start.ts';
import { rootsOf } from './options.ts';
import { serve } from './serving.ts';
import { printProblems, printReport, progressLine } from './terminal.ts';

const command = startCommand().parse();
const flags = command.opts<{
  content: string;
  locales: string;
  theme: string;
  out: string;
  cache: string;
  port: number;
}>();
const out = path.resolve(flags.out);

const report = await press({
  roots: rootsOf(flags),
  out,
  cache: path.resolve(flags.cache),
  now: Date.now(),
  force: false,
  cwd: process.cwd(),
  progress: progressLine('rendering'),
});
printProblems(report.problems);
if (hasErrors(report.problems)) process.exitCode = 1;
else {
  printReport(report);
  await serve(out, flags.port);
}
