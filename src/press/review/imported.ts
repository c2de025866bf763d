import path from 'node:path';
import { importInputs } from '../../disk/import/import.ts';
import type { Input } from '../../disk/import/inputs.ts';
import type { Imported, ImportReport, ImportRequest } from '../../disk/import/report.ts';
import { makeTrial } from '../../disk/import/trial.ts';
import type { Roots } from '../../disk/roots.ts';
import { markDrafts, type Problem, sortProblems } from '../../problems/problem.ts';
import type { IsTouched } from '../git/since.ts';
import { openCode } from '../newsroom-code.ts';
import { openReader, readFiles } from '../read-newsroom.ts';
import { reviewTexts } from './check-content.ts';

/**
 * Imports inputs. A text that would be public and that builds would refuse (a link that leads nowhere, a block that is not
 * known here) becomes a draft, with all that was imported as one story with it: it keeps nothing else from being published.
 * Its `faults` are what is to be mended.
 */
export async function importReviewed(
  roots: Roots,
  inputs: readonly Input[],
  request: ImportRequest,
): Promise<ImportReport> {
  if (request.dryRun) return tryOut(roots, inputs, request);
  const report = await importInputs(roots, inputs, request);
  const faults = await faultsOf(roots, report.imported);
  if (faults.size === 0) return report;
  const folders = new Set([...faults.keys()].map((file) => path.posix.dirname(file)));
  const isHeld = (one: Imported) => isNewlyPublic(one) && folders.has(path.posix.dirname(one.file));
  const only = new Set(report.imported.filter(isHeld).map(({ item }) => item.guid));
  const { problems } = await importInputs(roots, inputs, { ...request, drafts: true, only });
  // Their lines moved: a draft says that it is one.
  const told = await faultsIn(roots, new Set(faults.keys()));
  const imported = report.imported.map(
    (one): Imported => (isHeld(one) ? { ...one, status: 'draft', faults: told.get(one.file) ?? [] } : one),
  );
  return { ...report, imported, problems: [...new Set([...report.problems, ...problems])] };
}

/** The same without writing: texts that would be public are reviewed in a copy of the newsroom. */
async function tryOut(roots: Roots, inputs: readonly Input[], request: ImportRequest): Promise<ImportReport> {
  const report = await importInputs(roots, inputs, request);
  if (!report.imported.some(isNewlyPublic)) return report;
  const trial = makeTrial(roots);
  try {
    const done = await importReviewed(trial.roots, inputs, { ...request, dryRun: false });
    const reviewed = new Map(done.imported.map((one) => [one.file, one]));
    const isHeld = (one: Imported) => isNewlyPublic(one) && reviewed.get(one.file)?.status === 'draft';
    const only = new Set(report.imported.filter(isHeld).map(({ item }) => item.guid));
    if (only.size === 0) return report;
    const held = await importInputs(roots, inputs, { ...request, drafts: true, only });
    const drafts = new Map(held.imported.map((one) => [one.file, one]));
    const imported = report.imported.map((one): Imported => {
      const faults = reviewed.get(one.file)?.faults ?? [];
      return isHeld(one) ? { ...(drafts.get(one.file) ?? one), status: 'draft', faults } : one;
    });
    return { ...report, imported };
  } finally {
    trial.remove();
  }
}

const isNewlyPublic = ({ outcome, status }: Imported) =>
  status === 'published' && (outcome === 'written' || outcome === 'updated');

/** What builds would refuse of texts that were just written: file → its mistakes. */
async function faultsOf(roots: Roots, imported: readonly Imported[]): Promise<Map<string, Problem[]>> {
  const files = new Set(imported.filter(isNewlyPublic).map(({ file }) => file));
  return files.size === 0 ? new Map() : faultsIn(roots, files);
}

async function faultsIn(roots: Roots, files: ReadonlySet<string>): Promise<Map<string, Problem[]>> {
  const found = await textProblems(roots, (file) => files.has(file));
  return Map.groupBy(
    found.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );
}

/** What is wrong with some texts, but for their prose and how their pictures decode. */
async function textProblems(roots: Roots, isTouched: IsTouched): Promise<Problem[]> {
  const code = await openCode(roots);
  const files = readFiles(roots, undefined, await openReader(), code);
  const found = markDrafts(await reviewTexts(files, code, isTouched), files.isDraft);
  return sortProblems([...files.problems, ...found].filter(({ file }) => isTouched(file)));
}
