import type { Disagreement } from './fact.ts';
import type { AgreementWords } from './words.ts';

const spans = /“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"|‹([^‹›]+)›/g;

/** A quotation, and how many words it has. */
interface Quotation {
  text: string;
  words: number;
}

function quotationsIn(text: string): Quotation[] {
  return [...text.matchAll(spans)].map(([whole, ...inside]) => ({
    text: whole,
    words: inside.join('').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0,
  }));
}

/** Words that make a quotation: fewer are the name of something, or one word that is held at a distance. */
const leastWords = 2;
const leastWhereNamesAreQuoted = 3;

/** Quotations that one text has and the other one has nothing like, in order. */
export function quotationDisagreements(
  original: string,
  translation: string,
  [of, its]: readonly [AgreementWords, AgreementWords],
): Disagreement[] {
  const [theirs, ours] = [quotationsIn(original), quotationsIn(translation)];
  return [
    ...unanswered(theirs, ours, of).map(
      ({ text }) => ({ kind: 'quotation', original: text, translation: null }) as const,
    ),
    ...unanswered(ours, theirs, its).map(
      ({ text }) => ({ kind: 'quotation', original: null, translation: text }) as const,
    ),
  ];
}

function unanswered(
  quotations: readonly Quotation[],
  others: readonly Quotation[],
  { quotesNames }: AgreementWords,
): Quotation[] {
  const least = quotesNames ? leastWhereNamesAreQuoted : leastWords;
  let from = 0;
  return quotations.filter((one) => {
    if (one.words < least) return false;
    const index = others.findIndex((other, place) => place >= from && isLike(one.words, other.words));
    if (index >= 0) from = index + 1;
    return index < 0;
  });
}

/** A language may need three times as many words as another one for few of them. */
const isLike = (a: number, b: number) => Math.max(a, b) <= 3 * Math.min(a, b);
