import path from 'node:path';
import type { Browser } from 'playwright-core';
import { writeWhole } from '../src/disk/output/whole-file.ts';
import { shown } from '../src/disk/roots.ts';
import { openBrowser } from '../src/press/paper/browser.ts';
import { printPaper } from '../src/press/paper/paper.ts';
import type { Selection } from '../src/press/paper/selection.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { paperCommand } from './commands/paper.ts';
import { rootsOf } from './options.ts';
import { printProblems } from './terminal.ts';

interface Flags {
  edition?: string;
  date?: string;
  section?: string;
  story?: string;
  file?: string;
  screenFaces: boolean;
  browser?: string;
  now?: number;
  cache: string;
  json: boolean;
}

const command = paperCommand().parse();
const { edition, date, section, story, file, browser, now, cache, json, screenFaces } = command.opts<Flags>();
const roots = rootsOf(command.opts());

function selected(): Selection | undefined {
  if (story !== undefined) return { kind: 'story', id: story };
  if (section !== undefined) return { kind: 'section', id: section };
  return date === undefined ? undefined : { kind: 'day', date };
}

let opened: Browser | null = null;
const report = await printPaper({
  roots,
  cache: path.resolve(cache),
  now: now ?? Date.now(),
  edition,
  selection: selected(),
  screenFaces,
  openBrowser: async () => {
    opened = await openBrowser(browser && path.resolve(browser), path.resolve(cache));
    return opened;
  },
}).finally(() => opened?.close());
const problems = report.problems.map((one) => shown(roots, one, process.cwd()));
const made = 'pdf' in report ? report : null;
const place = path.resolve(file ?? `paper-${made?.edition}-${made?.name}.pdf`);
if (made) writeWhole(place, made.pdf);
if (json) {
  const { articles = 0, label = '' } = made ?? {};
  process.stdout.write(`${JSON.stringify({ file: made && place, articles, label, problems })}\n`);
} else {
  printProblems(problems);
  if (made)
    process.stdout.write(
      `${path.relative(process.cwd(), place)}: ${made.articles} ${made.articles === 1 ? 'article' : 'articles'}.\n`,
    );
}
process.exitCode = hasErrors(problems) ? 1 : 0;
