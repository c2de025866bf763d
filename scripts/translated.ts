import path from 'node:path';
import { shown, shownFile } from '../src/disk/roots.ts';
import { recordRevisions } from '../src/press/review/check-content.ts';
import { translatedCommand } from './commands/translated.ts';
import { rootsOf } from './options.ts';
import { printProblems } from './terminal.ts';

const command = translatedCommand().parse();

const roots = rootsOf(command.opts());
const files = command.args.map((file) =>
  ['content', ...path.relative(roots.content, path.resolve(file)).split(path.sep)].join('/'),
);
/** A file as it is seen from here. */
const near = (file: string) => shownFile(roots, file, process.cwd());
const { recorded, problems } = await recordRevisions(roots, files);
for (const { file, original, changed } of recorded) {
  const what = changed ? 'Recorded' : 'Recorded before';
  process.stdout.write(`${what}: ${near(file)} says what ${near(original)} says today.\n`);
}
printProblems(problems.map((one) => shown(roots, one, process.cwd())));
process.exitCode = problems.length > 0 ? 1 : 0;
