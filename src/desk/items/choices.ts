import type { Publication, TermKind } from '../../publication/publication.ts';
import type { Choice } from '../protocol.ts';

/** The terms of a vocabulary with their names in a language, or in another edition's where it has none. */
export function termChoices({ editions, terms }: Publication, kind: TermKind, language: string): Choice[] {
  const wanted = editions.find((one) => languageOf(one.language) === languageOf(language));
  return terms[kind].map(({ id, names }) => {
    const own = wanted && names[wanted.id];
    if (own) return { value: id, label: own };
    const other = editions.find((one) => names[one.id]);
    return other
      ? { value: id, label: names[other.id] ?? id, language: other.language, direction: other.direction }
      : { value: id, label: id };
  });
}

export const editionChoices = ({ editions }: Publication): Choice[] =>
  editions.map(({ id, label, language, direction }) => ({ value: id, label, language, direction }));

export const languageOf = (tag: string): string => new Intl.Locale(tag).language;
