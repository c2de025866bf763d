import path from 'node:path';
import { hasSite } from '../src/disk/output/built-sites.ts';
import { siteFolder } from '../src/disk/output/site.ts';
import { audit } from '../src/press/review/audit.ts';
import { type Format, formatProblems } from '../src/problems/format.ts';
import { hasErrors, problem } from '../src/problems/problem.ts';
import { auditCommand } from './commands/audit.ts';

const command = auditCommand().parse();
const { format, now, workers } = command.opts<{ format: Format; now?: number; workers?: number }>();

const folder = path.resolve(command.processedArgs[0]);
const missing = problem('site-missing', { folder }, { file: folder, line: 1, column: 1 });
const problems = hasSite(folder) ? await audit(siteFolder(folder), { now, workers }) : [missing];
const text = formatProblems(problems, format, process.stdout.isTTY);
if (text) process.stdout.write(`${text}\n`);
process.exitCode = hasErrors(problems) ? 1 : 0;
