import { Document, isScalar } from 'yaml';
import { idFromHeadline, type Spelling } from '../../import/draft/id.ts';
import { type Mapping, mappingSchema, withNames } from '../../import/draft/mapping.ts';
import type { Term } from '../../import/item.ts';
import type { Problem } from '../../problems/problem.ts';
import { createFile } from '../content/create.ts';
import { rewrite } from '../content/rewrite.ts';
import { readYaml } from '../content/yaml.ts';
import { exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';

/** What names of origins mean here. Only imports read it. */
export const mappingFile = 'content/import.yaml';

export function readMapping(roots: Roots): { mapping: Mapping | undefined; problems: Problem[] } {
  if (!exists(pathOf(roots, mappingFile))) return { mapping: {}, problems: [] };
  const { value, problems } = readYaml(roots, mappingFile, mappingSchema, {});
  return { mapping: value, problems };
}

const heading = `# What names of other systems mean here, for \`npm run import\`: { section: id }, { topic: id } or { person: id }, lists
# of topics and people too, or none where a name means nothing here. Behind a name stands what it could be called. Until it
# has a meaning, a story is filed without it. Fill it in and run the import again: drafts that nobody edited follow.
`;

/**
 * Adds names that are not known yet, for an editor to fill in.
 *
 * @returns how many were added
 */
export function proposeNames(
  roots: Roots,
  mapping: Mapping,
  unknown: readonly Term[],
  { dryRun, spelling }: { dryRun: boolean; spelling: Spelling },
): number {
  const added = new Set(
    unknown
      .filter(({ scheme, name }) => mapping[scheme]?.[name] === undefined)
      .map(({ scheme, name }) => JSON.stringify([scheme, name])),
  );
  if (added.size === 0 || dryRun) return added.size;
  const document = new Document(sorted(withNames(mapping, unknown)), { version: '1.2' });
  for (const term of unknown) propose(document, term, spelling);
  const text = heading + document.toString({ lineWidth: 0, nullStr: '' });
  const file = pathOf(roots, mappingFile);
  if (!createFile(file, text)) rewrite(file, read(file), text);
  return added.size;
}

/** Says behind a name that means nothing yet what it could be called here. */
function propose(document: Document, { scheme, name, means: [kind] }: Term, spelling: Spelling): void {
  const id = idFromHeadline(name, spelling);
  const value: unknown = document.getIn([scheme, name], true);
  if (id && kind && isScalar(value) && value.value === null) value.comment = ` { ${kind}: ${id} }`;
}

const sorted = (mapping: Mapping): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).map(([scheme, names]) => [
      scheme,
      Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
