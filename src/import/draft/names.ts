import type { Publication, TermKind, Term as VocabularyTerm } from '../../publication/publication.ts';
import type { Fold } from '../conventions.ts';
import type { Term } from '../item.ts';
import { knownByCode } from './codes.ts';
import { idsOf, type Mapping, meaningOf } from './mapping.ts';

/** What an item is filed under, in ids of this newsroom. */
export interface Filing {
  section: string | undefined;
  topics: string[];
  authors: string[];
  /** Names that neither the mapping nor a vocabulary knows. */
  unknown: Term[];
}

/**
 * Names of an origin as ids: what the mapping says; else what a vocabulary of the newsroom calls the same, by id,
 * former id or name in any edition. Of several sections the first counts, the others are topics if there are such.
 */
export function filingOf(
  terms: readonly Term[],
  vocabularies: Publication['terms'],
  mapping: Mapping,
  fold: Fold,
): Filing {
  const found: [TermKind, string][] = [];
  const unknown: Term[] = [];
  for (const term of terms) {
    const meaning = meaningOf(mapping, term);
    if (meaning === 'none') continue;
    const ids = meaning ? idsOf(meaning) : knownAs(term, vocabularies, fold);
    if (ids.length === 0 && !term.optional) unknown.push(term);
    found.push(...ids);
  }
  const of = (kind: TermKind) => [...new Set(found.flatMap(([one, id]) => (one === kind ? [id] : [])))];
  return { section: of('section')[0], topics: of('topic'), authors: of('person'), unknown };
}

/** A filing with what an editor chose: the section of all, and who signs what names nobody that is known here. */
export function chosenFiling(
  filing: Filing,
  { section, author }: { section?: string | undefined; author?: string | undefined },
): Filing {
  const isUnsigned = filing.authors.length === 0 && author !== undefined;
  return {
    ...filing,
    section: section ?? filing.section,
    authors: isUnsigned ? [author] : filing.authors,
  };
}

function knownAs(term: Term, vocabularies: Publication['terms'], fold: Fold): [TermKind, string][] {
  const coded = knownByCode(term, vocabularies);
  if (coded.length > 0) return coded;
  const wanted = new Set([term.name, term.code ?? ''].map(fold).filter(Boolean));
  const isMeant = ({ id, aliases = [], names }: VocabularyTerm) =>
    [id, ...aliases, ...Object.values(names)].some((one) => wanted.has(fold(one)));
  for (const kind of term.means) {
    const known = vocabularies[kind].find(isMeant);
    if (known) return [[kind, known.id]];
  }
  return [];
}
