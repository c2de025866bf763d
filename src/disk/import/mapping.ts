import { Document, isScalar } from 'yaml';
import { idFromHeadline, type Spelling } from '../../import/draft/id.ts';
import { idsOf, type Mapping, mappingSchema, namesToAsk, withNames } from '../../import/draft/mapping.ts';
import type { Term } from '../../import/item.ts';
import { closest } from '../../problems/closest.ts';
import { finding, type Problem } from '../../problems/problem.ts';
import type { Publication, TermKind } from '../../publication/publication.ts';
import { createFile } from '../content/create.ts';
import { locate } from '../content/locate.ts';
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

/** What of the mapping names nothing of the vocabularies, each at its line. */
export function mappingProblems(roots: Roots, mapping: Mapping, terms: Publication['terms']): Problem[] {
  const known = (kind: TermKind) => terms[kind].flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const findings = Object.entries(mapping).flatMap(([scheme, names]) =>
    Object.entries(names).flatMap(([name, meaning]) =>
      (meaning === null || meaning === 'none' ? [] : idsOf(meaning))
        .filter(([kind, id]) => !known(kind).includes(id))
        .map(([kind, id]) =>
          finding(`unknown-${kind}`, { id, nearest: closest(id, known(kind)) }, mappingFile, [
            scheme,
            name,
            kind,
          ]),
        ),
    ),
  );
  return locate(roots, findings);
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
  const added = namesToAsk(mapping, unknown);
  if (added.length === 0 || dryRun) return added.length;
  const document = new Document(sorted(withNames(mapping, added)), { version: '1.2' });
  for (const term of unknown) propose(document, term, spelling);
  const text = heading + document.toString({ lineWidth: 0, nullStr: '' });
  const file = pathOf(roots, mappingFile);
  if (!createFile(file, text)) rewrite(file, read(file), text);
  return added.length;
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
