import type { Disagreement } from './fact.ts';
import type { AgreementWords } from './words.ts';

const spans = /“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"|‹([^‹›]+)›/g;

/** A quotation, and how many words it has. */
interface Quotation {
  text: string;
  words: number;
}

const asQuotation = (text: string): Quotation => ({
  text,
  words: text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0,
});

const quotationsIn = (text: string): Quotation[] =>
  [...text.matchAll(spans)].map(([whole]) => asQuotation(whole));

/** Words that make a quotation: fewer are the name of something, or one word that is held at a distance. */
const leastWords = 2;
const leastWhereNamesAreQuoted = 5;

/** What may hold a quotation. */
export interface QuotingText {
  text: string;
  /** What stands out in another way: titles in italics, words that are a link. */
  marked: readonly string[];
}

/** Quotations that one text has and the other one has nothing like, in order. */
export function quotationDisagreements(
  original: QuotingText,
  translation: QuotingText,
  [of, its]: readonly [AgreementWords, AgreementWords],
): Disagreement[] {
  const [theirs, ours] = [original, translation].map(({ text }) => quotationsIn(text)) as [
    Quotation[],
    Quotation[],
  ];
  const [beside, here] = [original, translation].map(({ marked }) => marked.map(asQuotation)) as [
    Quotation[],
    Quotation[],
  ];
  return [
    ...unanswered(theirs, [ours, here], of).map(
      ({ text }) => ({ kind: 'quotation', original: text, translation: null }) as const,
    ),
    ...unanswered(ours, [theirs, beside], its).map(
      ({ text }) => ({ kind: 'quotation', original: null, translation: text }) as const,
    ),
  ];
}

function unanswered(
  quotations: readonly Quotation[],
  [others, marked]: readonly [readonly Quotation[], readonly Quotation[]],
  { quotesNames }: AgreementWords,
): Quotation[] {
  const least = quotesNames ? leastWhereNamesAreQuoted : leastWords;
  let from = 0;
  return quotations.filter((one) => {
    if (one.words < least) return false;
    const index = others.findIndex((other, place) => place >= from && isLike(one.words, other.words));
    if (index >= 0) from = index + 1;
    return index < 0 && !marked.some((other) => isLike(one.words, other.words));
  });
}

/** A language may need three times as many words as another one for few of them. */
const isLike = (a: number, b: number) => Math.max(a, b) <= 3 * Math.min(a, b);
