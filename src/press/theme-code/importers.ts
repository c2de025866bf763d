import type { Roots } from '../../disk/roots.ts';
import { type CustomImporter, type CustomSources, sourcesOf } from '../../import/custom-importer.ts';
import type { Problem } from '../../problems/problem.ts';
import { filesIn, load } from './load.ts';

/** Loads the importers of a newsroom, as sources of imports. */
export async function openImporters(
  roots: Roots,
): Promise<{ importers: CustomSources; problems: Problem[] }> {
  const problems: Problem[] = [];
  const found: CustomSources[] = [];
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

function isImporter(value: unknown): value is CustomImporter {
  if (typeof value !== 'object' || value === null) return false;
  const { label, recognises, read, recognisesFolder, readFolder } = value as Partial<CustomImporter>;
  const areFunctions = (...all: unknown[]) => all.every((one) => typeof one === 'function');
  return (
    typeof label === 'string' &&
    (areFunctions(recognises, read) || areFunctions(recognisesFolder, readFolder))
  );
}
