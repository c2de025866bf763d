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

/** Sorts of names that are of those who wrote: archives and wire copy call the same people by either. */
const signing = ['author', 'byline'];

/** What a name means; of one who wrote, under whichever of their sorts it stands. */
export function meaningOf(
  mapping: Mapping,
  { scheme, name }: Pick<Term, 'scheme' | 'name'>,
): Meaning | undefined {
  const schemes = signing.includes(scheme) ? [scheme, ...signing] : [scheme];
  const all = schemes.map((one) => (Object.hasOwn(mapping, one) ? mapping[one]?.[name] : undefined));
  return all.find((one) => one !== undefined && one !== null) ?? all.find((one) => one !== undefined);
}

/** The names that the mapping says nothing of, each person once. */
export function namesToAsk(mapping: Mapping, unknown: readonly Term[]): Term[] {
  const all = unknown.filter((one) => meaningOf(mapping, one) === undefined);
  const keyOf = ({ scheme, name }: Term) =>
    JSON.stringify([signing.includes(scheme) ? 'person' : scheme, name]);
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first]) => first ?? []);
}

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
