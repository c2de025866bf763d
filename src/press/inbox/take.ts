import { type InboxFile, shelvedFile } from '../../disk/import/inbox.ts';
import { fileInput } from '../../disk/import/input-files.ts';
import type { ImportReport, ImportRequest } from '../../disk/import/report.ts';
import type { Roots } from '../../disk/roots.ts';
import type { InputFile, InputFolder } from '../../import/input.ts';
import { formatProblems } from '../../problems/format.ts';
import { hasErrors } from '../../problems/problem.ts';
import { formatOfName } from '../../publication/picture-kinds.ts';
import { importReviewed } from '../review/imported.ts';
import type { InboxOptions, Taken } from './options.ts';

export interface TakeOptions {
  roots: Roots;
  /** Absolute path of the inbox. */
  folder: string;
  request: Omit<ImportRequest, 'now' | 'dryRun' | 'attachments'>;
  now: () => number;
  /** Told what became of everything in a file. */
  report: (file: InboxFile, report: ImportReport) => void;
}

/** Imports files of an inbox. Whatever was imported of one before changes nothing, and is told once. */
export function taker(options: TakeOptions): InboxOptions['take'] {
  const told = new Set<string>();
  return async (file, isLast) => {
    const { report, used } = await imported(options, file);
    const isBroken = hasErrors(report.problems);
    const isNothing = report.imported.length === 0 && !isBroken;
    if (isNothing && formatOfName(file.name) !== undefined) return { outcome: 'left' };
    const isNews = report.imported.some(({ outcome }) => outcome !== 'present');
    const key = `${file.name} ${file.look}`;
    if ((!isBroken || isLast) && (isNews || !told.has(key))) options.report(file, report);
    const taken = outcomeOf(report, { isLast, isBroken, used });
    if (taken.outcome === 'incomplete') told.add(key);
    else told.delete(key);
    return taken;
  };
}

function outcomeOf(
  { imported, problems }: ImportReport,
  { isLast, isBroken, used }: { isLast: boolean; isBroken: boolean; used: readonly string[] },
): Taken {
  if (isBroken) return { outcome: 'broken', report: `${formatProblems(problems, 'text')}\n` };
  const isComplete = imported.every(({ dropped }) => dropped.every(({ missing }) => !missing));
  return isComplete || isLast ? { outcome: 'done', used } : { outcome: 'incomplete' };
}

async function imported({ roots, folder, request, now }: TakeOptions, file: InboxFile) {
  const used = new Set<string>();
  const inputs = [{ file: noting(fileInput(file.full, file.name, folder), used) }];
  const attachments = shelvedFolder(folder);
  const report = await importReviewed(roots, inputs, { ...request, now: now(), dryRun: false, attachments });
  return { report, used: [...used] };
}

/** A file that takes note of what is read beside it. */
const noting = (input: InputFile, used: Set<string>): InputFile => ({
  ...input,
  beside: (path) => {
    const found = input.beside(path);
    if (found) used.add(found.name);
    return found;
  },
});

/** Pictures that went to `done` with one item are those of the next version too. */
const shelvedFolder = (folder: string): InputFolder => ({
  name: folder,
  paths: [],
  open: (path) => {
    const full = shelvedFile(folder, path);
    return full === undefined ? undefined : fileInput(full, path);
  },
});
