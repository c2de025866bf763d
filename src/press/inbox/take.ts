import { importInputs } from '../../disk/import/import.ts';
import { type InboxFile, shelvedFile } from '../../disk/import/inbox.ts';
import { fileInput } from '../../disk/import/input-files.ts';
import type { ImportReport, ImportRequest } from '../../disk/import/report.ts';
import type { Roots } from '../../disk/roots.ts';
import type { InputFile, InputFolder } from '../../import/source.ts';
import { formatProblems } from '../../problems/format.ts';
import { hasErrors } from '../../problems/problem.ts';
import { formatOfName } from '../../publication/picture-kinds.ts';
import type { Taken } from './options.ts';

export interface TakeOptions {
  roots: Roots;
  /** Absolute path of the inbox. */
  folder: string;
  request: Omit<ImportRequest, 'now' | 'dryRun' | 'attachments'>;
  now: () => number;
  /** Told what became of everything in a file. */
  report: (file: InboxFile, report: ImportReport) => void;
}

/** Imports a file of an inbox. Whatever was imported of it before changes nothing. */
export async function takeFile(options: TakeOptions, file: InboxFile, isLast: boolean): Promise<Taken> {
  const { roots, folder, request, now } = options;
  const used = new Set<string>();
  const input = noting(fileInput(file.full, file.name, folder), used);
  const attachments = shelvedFolder(folder);
  const report = await importInputs(roots, [{ file: input }], {
    ...request,
    now: now(),
    dryRun: false,
    attachments,
  });
  const isBroken = hasErrors(report.problems);
  const isPicture = report.imported.length === 0 && !isBroken && formatOfName(file.name) !== undefined;
  if (isPicture) return { outcome: 'left' };
  if (!isBroken || isLast) options.report(file, report);
  if (isBroken) return { outcome: 'broken', report: `${formatProblems(report.problems, 'text')}\n` };
  const isComplete = report.imported.every(({ dropped }) => dropped.every(({ missing }) => !missing));
  return isComplete || isLast ? { outcome: 'done', used: [...used] } : { outcome: 'incomplete' };
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
