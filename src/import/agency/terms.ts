import type { Conventions } from '../conventions.ts';
import type { Item, Term } from '../item.ts';
import { namesInField } from '../wire/byline.ts';
import { lexiconOf } from '../wire/lexicon.ts';
import { broaderCodes, type Concept } from './concepts.ts';
import type { AgencyItem } from './news.ts';

/** Who wrote it: by the byline, else as the text says it, else those whom the agency names as its makers. */
export function authorsOf(news: AgencyItem, said: Partial<Item>, conventions: Conventions): Term[] {
  const inText = (said.terms ?? []).filter(({ means }) => means.includes('person'));
  const named = news.byline === undefined ? undefined : namesInField(news.byline, lexiconOf(conventions));
  if (named === undefined && inText.length > 0) return inText;
  return (named ?? news.creators ?? []).map((name) => ({
    scheme: 'byline',
    name,
    means: ['person'],
    ...(named === undefined && { optional: true }),
  }));
}

/** Subjects and keywords. */
export const filedUnder = ({ subjects, keywords }: AgencyItem): Term[] => [
  ...subjects.flatMap(subjectTerm),
  ...keywords.map((name): Term => ({ scheme: 'keyword', name, means: ['topic'], optional: true })),
];

function subjectTerm({ name, code, broader = [] }: Concept): Term[] {
  if (name === undefined && code === undefined) return [];
  const own = code === undefined ? [] : broaderCodes(code);
  const said = broader.flatMap((one) => [one, ...broaderCodes(one)]);
  return [
    {
      scheme: 'subject',
      name: name ?? code ?? '',
      code,
      broader: [...new Set([...own, ...said])],
      means: ['topic', 'section'],
      optional: true,
    },
  ];
}
