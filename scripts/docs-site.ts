import path from 'node:path';
import { press } from '../src/press/press.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { docsSiteCommand, docsSiteFolder } from './commands/docs-site.ts';
import { type SiteOptions, writeDocsNewsroom } from './docs/site/newsroom.ts';
import { project } from './options.ts';
import { printProblems, printReport } from './terminal.ts';

const { out, ...options } = docsSiteCommand().parse().opts<SiteOptions & { out: string }>();

const report = await press({
  roots: writeDocsNewsroom(project, path.join(docsSiteFolder, 'newsroom'), options),
  out: path.resolve(out),
  cache: path.join(docsSiteFolder, 'cache'),
  now: Date.now(),
  force: false,
  allowVanishing: true,
  audit: true,
  cwd: process.cwd(),
});
printProblems(report.problems);
if (hasErrors(report.problems)) process.exitCode = 1;
else printReport(report);
