import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { folderInput } from '../src/disk/import/input-files.ts';
import { inputsAt } from '../src/disk/import/inputs.ts';
import type { ImportRequest } from '../src/disk/import/report.ts';
import { shown } from '../src/disk/roots.ts';
import { importReviewed } from '../src/press/review/imported.ts';
import { openImporters } from '../src/press/theme-code/importers.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { importCommand } from './commands/import.ts';
import { jsonOf, linesOf } from './import-report.ts';
import { stay } from './import-watch.ts';
import { rootsOf } from './options.ts';
import { printProblems } from './terminal.ts';

const command = importCommand().parse();
const flags = command.opts<Flags>();
const { content, locales, theme, json, now, attachments, watch, settle, patience, ...rest } = flags;
type Flags = {
  content: string;
  locales: string;
  theme: string;
  json: boolean;
  now?: number;
  attachments?: string;
  watch?: string;
  settle: number;
  patience: number;
} & Omit<ImportRequest, 'now' | 'attachments'>;

const roots = rootsOf({ content, locales, theme });
const { importers: own, problems: ofCode } = await openImporters(roots);
if ((watch === undefined) === (command.args.length === 0))
  command.error('Give files or folders to import, or a folder to --watch.');
if (watch === undefined) await importOnce();
else if (hasErrors(ofCode)) {
  printProblems(ofCode.map((one) => shown(roots, one, process.cwd())));
  process.exitCode = 1;
} else
  await stay({
    roots,
    watch,
    settle,
    patience,
    json,
    request: { ...rest, own },
    now: () => now ?? Date.now(),
  });

async function importOnce(): Promise<void> {
  const inputs = await inputsAt(command.args, process.cwd(), () => buffer(process.stdin));
  const folder = attachments === undefined ? undefined : folderInput(path.resolve(attachments), attachments);
  const report = await importReviewed(roots, inputs, {
    ...rest,
    own,
    now: now ?? Date.now(),
    attachments: folder,
  });
  const problems = [...ofCode, ...report.problems].map((one) => shown(roots, one, process.cwd()));
  const lines = json ? [jsonOf(roots, { ...report, problems }, rest.dryRun)] : linesOf(roots, report, rest);
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  if (!json) printProblems(problems);
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
