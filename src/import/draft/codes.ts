import { type Publication, type TermKind, termKinds } from '../../publication/publication.ts';
import type { Term } from '../item.ts';

/**
 * What the codes of a term mean here: in each vocabulary that it can mean something of, the entry that lists the code
 * itself, else the nearest of those that contain it.
 */
export function knownByCode(
  { code, broader = [], means }: Term,
  vocabularies: Publication['terms'],
): [TermKind, string][] {
  const codes = code === undefined ? broader : [code, ...broader];
  return termKinds
    .filter((kind) => means.includes(kind))
    .flatMap((kind) => {
      const known = codes
        .map((one) => vocabularies[kind].find((entry) => entry.codes?.includes(one)))
        .find((entry) => entry !== undefined);
      return known ? [[kind, known.id] as [TermKind, string]] : [];
    });
}
