import type { Disagreement } from './disagreements.ts';
import { joinsIn } from './joins.ts';
import type { AgreementWords } from './words.ts';

/** Single quotation marks are apostrophes as well. */
const single = '(?<![\\p{L}\\p{N}-])‘(?:[^‘’]|’(?=\\p{L}))+’(?!\\p{L})';
/** Where marks that end quotations elsewhere may begin one: `”…“`. */
const start = '(?<=^|[\\s(:])';
const spans = new RegExp(
  `“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|"[^"]+"|‹[^‹›]+›|${start}(?:”[^“”]+[“”]|’’[^’‘]+‘‘)|${single}`,
  'gu',
);

/** A quotation, and how many words and letters it has. */
interface Quotation {
  text: string;
  words: number;
  letters: number;
  /** How often it pauses. */
  breaks: number;
  /** Whether somebody says it: a colon is before it, or it ends as a sentence does. */
  isSpeech: boolean;
  /** Whether it ends as what goes on behind a few words of another, or a question of more than one sentence. */
  goesOn: boolean;
}

const asQuotation = (text: string, [before = '', after = ''] = ['', '']): Quotation => ({
  text,
  isSpeech: /[:：]\s?$/u.test(before) || /[,.،؟?!…]$/u.test(text.slice(0, -1).trim()),
  goesOn: /[,،?؟!]$/u.test(text.slice(0, -1).trim()) || /^[,،]/u.test(after),
  words: text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0,
  letters: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  breaks: text.match(/[,،;؛:.؟?!…—–](?=\s+\S)/gu)?.length ?? 0,
});

const quotationsIn = (text: string): Quotation[] =>
  [...text.matchAll(spans)].map(({ 0: whole, index }) =>
    asQuotation(whole, [text.slice(0, index), text.slice(index + whole.length)]),
  );

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
  const [beside, here] = [original, translation].map(({ marked }) =>
    marked.map((one) => asQuotation(one)),
  ) as [Quotation[], Quotation[]];
  // How many letters the translation needs for one, as far as what nobody says tells.
  const [around, own] = [original, translation].map(({ text }) => lettersIn(text)) as [number, number];
  const ratio = (own + its.density * lettersOfDoubt) / (around + of.density * lettersOfDoubt);
  return [
    ...unanswered(theirs, [ours, here], [of, its], ratio).map(
      ({ text }) => ({ kind: 'quotation', original: text, translation: null }) as const,
    ),
    ...unanswered(ours, [theirs, beside], [its, of], 1 / ratio).map(
      ({ text }) => ({ kind: 'quotation', original: null, translation: text }) as const,
    ),
  ];
}

function unanswered(
  quotations: readonly Quotation[],
  [others, marked]: readonly [readonly Quotation[], readonly Quotation[]],
  words: readonly [AgreementWords, AgreementWords],
  ratio: number,
): Quotation[] {
  const leastOf = ({ isSpeech }: Quotation) =>
    words[0].quotesNames && !isSpeech ? leastWhereNamesAreQuoted : leastWords;
  let from = 0;
  return quotations.filter((one) => {
    if (one.words < leastOf(one) || (one.text.startsWith('‘') && !one.isSpeech)) return false;
    const index = others.findIndex((other, place) => place >= from && isLike(one.words, other.words));
    if (index >= 0) from = index + 1;
    if (index >= 0 || marked.some((other) => isLike(one.words, other.words))) return false;
    return !isContinued(quotations, one, others, words, ratio);
  });
}

/** `“We left,” she said, “and …”`: a quotation with words between, which is one in the other text. */
function isContinued(
  own: readonly Quotation[],
  one: Quotation,
  others: readonly Quotation[],
  [words, theirs]: readonly [AgreementWords, AgreementWords],
  ratio: number,
): boolean {
  const away = (letters: number, other: Quotation) => Math.abs(Math.log(other.letters / (letters * ratio)));
  return runsAround(own, own.indexOf(one)).some((run) => {
    const sum = run.reduce((letters, piece) => letters + piece.letters, 0);
    const breaks = run.reduce((all, piece) => all + piece.breaks + 1, -1);
    // What goes on with “and” need not pause.
    const joined = run.slice(1).filter(({ text }) => joinsIn(text, words).first).length;
    const pauses = (other: Quotation) => other.breaks + Math.min(joined, joinsIn(other.text, theirs).count);
    const mostAway = mostAwayOfMany + lettersAway / sum;
    const most = (other: Quotation) =>
      pauses(other) >= breaks || one.letters < sum * smallShare
        ? mostAway
        : Math.min(mostAway, ...run.map(({ letters }) => away(letters, other)));
    return others.some((other) => away(sum, other) < most(other));
  });
}

/** The most pieces that a quotation is told in. */
const mostPieces = 4;

/** Pieces in a row, one of them a certain one, that may be one quotation. */
function runsAround(own: readonly Quotation[], index: number): Quotation[][] {
  const runs: Quotation[][] = [];
  for (let from = Math.max(0, index - mostPieces + 1); from <= index; from += 1)
    for (let end = index + 1; end <= Math.min(own.length, from + mostPieces); end += 1) {
      const run = own.slice(from, end);
      if (run.length > 1 && run.slice(0, -1).every(({ goesOn }) => goesOn)) runs.push(run);
    }
  return runs;
}

/** So many letters on both sides, as languages need them, make up for texts that have few to tell by. */
const lettersOfDoubt = 100;
/** Of a quotation that is told in pieces, less than this is too little to tell whether it is lost. */
const smallShare = 0.2;
/** The logarithm of how much longer or shorter than others a translation may be, and by how many letters more a short one. */
const [mostAwayOfMany, lettersAway] = [0.5, 4];

const lettersIn = (text: string) => asQuotation(text.replace(spans, ' ')).letters;

/** A language may need three times as many words as another one for few of them. */
const isLike = (a: number, b: number) => Math.max(a, b) <= 3 * Math.min(a, b);
