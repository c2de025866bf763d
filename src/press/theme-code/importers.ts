import type { Roots } from '../../disk/roots.ts';
import { type OwnImporter, type OwnSources, sourcesOf } from '../../import/own-importer.ts';
import type { Problem } from '../../problems/problem.ts';
import { filesIn, load } from './load.ts';

/** Loads the importers of a newsroom, as sources of imports. */
export async function openImporters(roots: Roots): Promise<{ importers: OwnSources; problems: Problem[] }> {
  const problems: Problem[] = [];
  const found: OwnSources[] = [];
  for (const one of roots.theme ? filesIn(roots, 'importers', problems) : []) {
    const importer = await load(roots, one, 'importer', isImporter, problems);
    if (importer) found.push(sourcesOf(one.name, importer, one.file));
  }
  const importers = {
    files: found.flatMap(({ files }) => files),
    folders: found.flatMap(({ folders }) => folders),
  };
  return { importers, problems };
}

function isImporter(value: unknown): value is OwnImporter {
  if (typeof value !== 'object' || value === null) return false;
  const { label, recognises, read, recognisesFolder, readFolder } = value as Partial<OwnImporter>;
  const areFunctions = (...all: unknown[]) => all.every((one) => typeof one === 'function');
  return (
    typeof label === 'string' &&
    (areFunctions(recognises, read) || areFunctions(recognisesFolder, readFolder))
  );
}
