import path from 'node:path';
import { readText, write } from './bench/files.ts';
import { docsCommand } from './commands/docs.ts';
import { referencePages } from './docs/pages.ts';
import { project } from './options.ts';

const { check } = docsCommand().parse().opts<{ check: boolean }>();

const placeOf = (file: string) => path.join(project, 'docs', file);
const changed = referencePages().filter(({ file, text }) => readText(placeOf(file)) !== text);
for (const { file, text } of changed) {
  if (!check) write(placeOf(file), text);
  process.stdout.write(`${check ? 'Not as it would be written' : 'Wrote'}: docs/${file}\n`);
}
process.exitCode = check && changed.length > 0 ? 1 : 0;
