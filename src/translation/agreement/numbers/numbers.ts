import { hijriYearOf } from '../hijra.ts';
import { figuresPattern, partsOf, valuesOf } from './figures.ts';
import type { Lexicon } from './lexicon.ts';
import { listOf, type NumberFound, withNeighbours } from './number-found.ts';
import { NumberPhrase, type Piece } from './number-phrase.ts';

interface Token {
  text: string;
  start: number;
  end: number;
  isFigures: boolean;
}

const token = new RegExp(`${figuresPattern}|[\\p{L}\\u0640]+`, 'gu');

/** @param text folded, with Western digits */
export function numbersIn(text: string, lexicon: Lexicon): NumberFound[] {
  const tokens = [...text.matchAll(token)].map(
    ({ 0: word, index }): Token => ({
      text: word,
      start: index,
      end: index + word.length,
      isFigures: !/^\p{L}/u.test(word),
    }),
  );
  const found: NumberFound[] = [];
  for (let index = 0; index < tokens.length; ) {
    const read = phraseAt(tokens, index, text, lexicon);
    found.push(...read.numbers);
    index = read.next;
  }
  return withNeighbours(found, text);
}

/** What parts words of one number: spaces, and hyphens as in `twenty-five`. */
const within = /^[\s\u00A0-]+$/;

function phraseAt(
  tokens: readonly Token[],
  from: number,
  text: string,
  lexicon: Lexicon,
  limit = tokens.length,
): { numbers: NumberFound[]; next: number } {
  const first = tokens[from] as Token;
  const isName = first.isFigures && isPartOfName(tokens, from, text, lexicon);
  if (isName || (first.isFigures && valuesOf(first.text).length > 1))
    return { numbers: listOf(first, isName), next: from + 1 };
  const phrase = new NumberPhrase(lexicon.order);
  let [next, end, closed, joined] = [from, from, from, false];
  for (; next < limit && (next === from || isNear(tokens, next, text)); next += 1) {
    const one = tokens[next] as Token;
    const piece = pieceOf(one, next > from && tokens[next - 1]?.end === one.start, lexicon);
    const isJoined = joined || (piece !== null && 'joins' in piece && piece.joins);
    if (piece && canGoOn(piece, next > from) && phrase.take(piece, isJoined)) {
      [end, joined] = [next + 1, false];
      if (isScale(piece)) closed = end;
    } else if (piece && isScale(piece) && from < closed && phrase.scale === null) {
      // The second number of `five thousand and seven thousand`.
      return phraseAt(tokens, from, text, lexicon, closed);
    } else if (piece || phrase.count === 0 || !isBetween(one.text, joined || phrase.isFraction, lexicon))
      break;
    else joined ||= lexicon.isJoiner(one.text);
  }
  if (end === from) return { numbers: [], next: from + 1 };
  return { numbers: [numberOf(phrase, tokens.slice(from, end), text)], next: end };
}

/** Whether nothing stands between a token and the one before it that would end a number. */
function isNear(tokens: readonly Token[], index: number, text: string): boolean {
  const between = text.slice(tokens[index - 1]?.end, tokens[index]?.start);
  return between === '' || within.test(between);
}

/** Whether a word says nothing in a number: “and”, or the `of a` of fractions. */
const isBetween = (word: string, mayFill: boolean, lexicon: Lexicon) =>
  lexicon.isJoiner(word) || (mayFill && lexicon.isFiller(word));

const isScale = (piece: Piece) => 'role' in piece && (piece.role === 'scale' || piece.role === 'dual');

const canGoOn = (piece: Piece, isInside: boolean) => 'figures' in piece || !isInside || piece.continues;

function pieceOf({ text, isFigures }: Token, isGlued: boolean, lexicon: Lexicon): Piece | null {
  if (isFigures) return { figures: valuesOf(text)[0]?.[0] ?? 0 };
  const scale = isGlued ? lexicon.attached(text) : null;
  if (scale === null) return lexicon.find(text);
  return {
    value: scale,
    role: 'scale',
    also: null,
    isVague: false,
    isRank: false,
    joins: false,
    continues: true,
  };
}

function numberOf(phrase: NumberPhrase, tokens: readonly Token[], text: string): NumberFound {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const alternatives = first.isFigures ? (valuesOf(first.text)[0] ?? []).slice(1) : [];
  const { value, hasFigures, isVague, isRank, parts, also } = phrase;
  // `40s` are forty.
  const isAlone = phrase.count === 1 || phrase.scale === 1;
  const isScaleAlone = !hasFigures && phrase.count === 1 && value >= 100;
  // A dozen may be ten elsewhere, and dozens tens.
  const isDozen = phrase.count === 1 && phrase.scale !== null && phrase.scale < 100;
  return {
    value,
    also: phrase.count === 1 ? [...also, ...alternatives] : plainOf(tokens, text),
    decade: isAlone && /^(?:1\d|20)[1-9]0$/.test(first.text) ? value % 100 : null,
    centuries: hasFigures && phrase.scale === 1 && value >= 100 ? centuriesOf(value) : [],
    parts: isAlone ? partsOf(first.text) : parts,
    text: text.slice(first.start, last.end),
    hasFigures,
    isVague: isVague || (isDozen && !hasFigures),
    isRank: isRank || isScaleAlone,
    isName: false,
    scale: phrase.scale,
    start: first.start,
    end: last.end,
  };
}

/** The centuries that a year of the common era lies in, by that era and by the other. */
const centuriesOf = (year: number): number[] =>
  [year, hijriYearOf(year)].filter((one) => one > 0).map((one) => Math.floor(one / 100) + 1);

/** The 800 of `800m`, which may be metres; money is counted in millions. */
function plainOf([figures, letters, ...more]: readonly Token[], text: string): number[] {
  if (!figures?.isFigures || letters?.text.length !== 1 || more.length > 0) return [];
  const isGlued = letters.start === figures.end && !/\p{Sc}\s?$/u.test(text.slice(0, figures.start));
  return isGlued ? (valuesOf(figures.text)[0] ?? []).slice(0, 1) : [];
}

/** Figures that letters hold on to, as in `H5N1`, `COVID-19`, `U+202A` or `5G`, are part of a name. */
function isPartOfName(tokens: readonly Token[], index: number, text: string, lexicon: Lexicon): boolean {
  const { start, end, text: figures } = tokens[index] as Token;
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  const letters = next?.start === end && !next.isFigures ? next.text : '';
  const isHeld =
    previous?.end === start || (previous?.end === start - 1 && /[-+#]/.test(text.charAt(start - 1)));
  if (isHeld && previous && !previous.isFigures) {
    // `mid-1980s` is a decade, `post-2011` says a year.
    const isTime =
      previous.end < start && (lexicon.attached(letters) === 1 || /^(?:1\d|20)\d\d$/.test(figures));
    return !isTime && !lexicon.isPrefix(previous.text);
  }
  return letters.length === 1 && figures.length < 3 && lexicon.attached(letters) === null;
}
