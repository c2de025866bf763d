import path from 'node:path';
import { type Roots, shown, shownFile } from '../src/disk/roots.ts';
import { exportStory } from '../src/press/translation/exchange/export.ts';
import { readFile, writeExchange, writeImported } from '../src/press/translation/exchange/files.ts';
import { nameOf } from '../src/press/translation/exchange/formats.ts';
import { importReturned } from '../src/press/translation/exchange/import.ts';
import { type ReadStories, readStoriesNamed, type Stories } from '../src/press/translation/stories.ts';
import { counted } from '../src/problems/format.ts';
import { hasErrors, type Problem, problem } from '../src/problems/problem.ts';
import type { Format, Returned } from '../src/translation/exchange/unit.ts';
import { printProblems } from './terminal.ts';

/** What `npm run translate` was told. */
export interface TranslateFlags {
  edition?: string;
  block?: number[];
  minor: boolean;
  format: Format;
  stale: boolean;
  follow: boolean;
  into: string;
  dryRun: boolean;
  json: boolean;
  content: string;
  locales: string;
}

/** @returns how the command ends */
export function exportAll(stories: ReadStories, flags: TranslateFlags): number {
  const { edition, stale, format, into, dryRun } = flags;
  const problems: Problem[] = [];
  const exported = [...new Set(stories.ids.values())].flatMap((story) => {
    const all = exportStory(stories, { story, edition, stale });
    if (all.length === 0) problems.push(nothingToExport(story, edition));
    return all.map((exchange) => {
      const file = path.join(into, nameOf(exchange, format));
      const isWritten = exchange.units.length > 0 && !dryRun;
      const fault = isWritten ? writeExchange(stories, exchange, format, path.resolve(file)) : null;
      if (fault) problems.push({ ...fault, file });
      return { story, edition: exchange.edition, file, blocks: exchange.units.length };
    });
  });
  const lines = exported.map(({ story, edition, file, blocks }) =>
    blocks === 0
      ? `${story} (${edition}): nothing to translate.`
      : `${dryRun ? 'Would write' : 'Wrote'} ${file}: ${counted(blocks, 'block')}.`,
  );
  return told({ exported }, lines, problems, flags);
}

function nothingToExport(story: string, edition = ''): Problem {
  const place = { file: story, line: 1, column: 1 };
  return edition
    ? problem('exchange-foreign', { story, edition }, place)
    : problem('export-untranslated', { story }, place);
}

/** @returns how the command ends: with 1 if a file was refused, of which nothing is imported then */
export async function importAll(
  roots: Roots,
  files: readonly string[],
  flags: TranslateFlags,
): Promise<number> {
  const problems: Problem[] = [];
  const imported: Imported[] = [];
  for (const file of files) {
    const read = readFile(path.resolve(file));
    if ('problem' in read) problems.push({ ...read.problem, file });
    else
      for (const returned of read.returned) {
        const stories = await readStoriesNamed(roots, [returned.story]);
        if ('problems' in stories)
          problems.push(...stories.problems.map((one) => shown(roots, one, process.cwd())));
        else imported.push(...importOne(stories, returned, { file, flags, problems }));
      }
  }
  const near = (file: string) => shownFile(roots, file, process.cwd());
  const lines = imported.map((one) => reportImported(one, near(one.file), flags));
  return told({ imported }, lines, problems, flags);
}

/** What became of one file that came back. */
interface Imported {
  file: string;
  blocks: number;
  left: number;
  changed: boolean;
  unfollowed: boolean;
}

function reportImported(
  { blocks, left, changed, unfollowed }: Imported,
  file: string,
  { dryRun }: TranslateFlags,
): string {
  const rest = left > 0 ? ` ${counted(left, 'block')} left to look at.` : '';
  const stays = unfollowed ? ' Nothing was taken out or moved: its text would be read otherwise.' : '';
  if (!changed && left > 0)
    return `Nothing new for ${file}.${rest} What is fuzzy or has no translation is passed over.${stays}`;
  if (!changed) return `${file} says all of it already.${stays}`;
  // Its words were right as they are.
  if (blocks === 0)
    return `${dryRun ? 'Would record' : 'Recorded'} what ${file} says already as up to date.${rest}${stays}`;
  return `${dryRun ? 'Would write' : 'Wrote'} ${counted(blocks, 'block')} of ${file}.${rest}${stays}`;
}

function importOne(
  stories: Stories,
  returned: Returned,
  { file, flags, problems }: { file: string; flags: TranslateFlags; problems: Problem[] },
): Imported[] {
  const result = importReturned(stories, returned, file, flags.follow);
  if ('problems' in result) {
    problems.push(...result.problems);
    return [];
  }
  const { open, before, after, changed: blocks, left, unfollowed } = result.imported;
  const fault = flags.dryRun ? null : writeImported(stories, result.imported);
  if (fault) problems.push(shown(stories.roots, fault, process.cwd()));
  return fault ? [] : [{ file: open.own.file, blocks, left, changed: before !== after, unfollowed }];
}

/** Prints what was done, and what was not. */
export function told(
  done: object,
  lines: readonly string[],
  problems: readonly Problem[],
  { json }: TranslateFlags,
): number {
  if (json) process.stdout.write(`${JSON.stringify({ ...done, problems }, null, 2)}\n`);
  else for (const line of lines) process.stdout.write(`${line}\n`);
  printProblems(json ? [] : [...problems]);
  return hasErrors([...problems]) ? 1 : 0;
}
