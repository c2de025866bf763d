import { z } from 'zod';
import type { TermKind } from '../../publication/publication.ts';
import { id } from '../../story/front-matter-fields.ts';
import type { Term } from '../item.ts';

/** Ids of one vocabulary, or several. */
const ids = z.union([id, z.array(id)]).optional();

/** What a name means: ids of vocabularies, nothing (`none`), or not yet decided. */
const meaning = z.union([
  z.null(),
  z.literal('none'),
  z.strictObject({ section: id.optional(), topic: ids, person: ids }),
]);

/** `content/import.yaml`: for each sort of names that an origin has, what each of them means here. */
export const mappingSchema = z.record(z.string(), z.record(z.string(), meaning));
export type Mapping = z.output<typeof mappingSchema>;
export type Meaning = z.output<typeof meaning>;

/** The mapping with names in it that it does not know yet, for an editor to fill in. */
export function withNames(mapping: Mapping, unknown: readonly Term[]): Mapping {
  const schemes = [...new Set([...Object.keys(mapping), ...unknown.map(({ scheme }) => scheme)])];
  return Object.fromEntries(
    schemes.map((scheme) => {
      const names = unknown.filter((one) => one.scheme === scheme).map(({ name }) => [name, null] as const);
      return [scheme, { ...Object.fromEntries(names), ...mapping[scheme] }];
    }),
  );
}

/** The ids that a meaning names, by vocabulary. */
export function idsOf(meaning: Exclude<Meaning, null | 'none'>): [TermKind, string][] {
  return (['section', 'topic', 'person'] as const).flatMap((kind) =>
    [meaning[kind] ?? []].flat().map((one): [TermKind, string] => [kind, one]),
  );
}
