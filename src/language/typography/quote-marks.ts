import { unspaced } from '../../publication/unspaced.ts';
import { charAt, charBefore, NearestLetters } from '../script.ts';
import { type BesideMarks, createBesideMarks, quote } from './beside-marks.ts';

export type QuoteKind = 'double' | 'single';
export type Pairs = Readonly<Record<QuoteKind, readonly [string, string]>>;

/** A quotation mark or apostrophe in a text. */
export interface QuoteMark {
  offset: number;
  kind: QuoteKind;
  /** What it does; `either` opens unless there is something to close. */
  role: 'open' | 'close' | 'either' | 'apostrophe' | 'none';
  /** Whether it is `"` or `'`, the same for both ends. */
  straight: boolean;
  /** The letters nearest before and behind it, `''` if there are none. */
  before: string;
  after: string;
}

/** What makes `"` a sign of inches: feet before them (`6'2"`), or another mark behind it (`a 27""`). */
const feet = /(?<!\p{Nd})\p{Nd}{1,2}['’′][\s-]?\p{Nd}{1,2}(?:\.\p{Nd}+)?$/u;
const inches = /\p{Nd}"[\u00A0\u202F]?["\p{Pi}\p{Pf}]/uy;
/** What makes marks signs of minutes and seconds of arc: `33°30'`, `33°30'15"N`. */
const minutes = /[°º˚]\s?\p{Nd}{1,2}(?:[.,]\p{Nd}+)?$/u;
const seconds = /[°º˚]\s?\p{Nd}{1,2}['’′]\s?\p{Nd}{1,2}(?:[.,]\p{Nd}+)?$/u;
/** A point of the compass behind minutes (`30'N`), or the other side behind feet (`10'x12'`). */
const measured = /\p{Lu}(?!\p{L})|[x×]\p{Nd}/uy;
const decade = /\p{Nd}{2}s(?!\p{L})/uy;
/** One particle or two, written onto a word that is quoted, in scripts without case: `و"القدس"`. */
const particle = /(?<![\p{L}\p{M}])\p{Lo}\p{M}*(?:[\p{Lo}\p{Lm}]\p{M}*){0,2}$/u;
const quotedWord = /\p{L}\p{M}*\p{L}|\p{Lu}\.|\p{Nd}|\uFFFC/uy;

/** Finds the quotation marks of an edition's texts, straight or not, and what each of them does. */
export function createQuoteMarks(pairs: Pairs, elisions: readonly string[]) {
  const kinds = new Map<string, { kind: QuoteKind; role?: 'open' | 'close' | 'apostrophe' }>();
  for (const kind of ['single', 'double'] as const) {
    const [open = '', close = ''] = pairs[kind].map((one) => one.trim());
    kinds.set(open, open === close ? { kind } : { kind, role: 'open' });
    if (open !== close) kinds.set(close, { kind, role: 'close' });
  }
  kinds.set('"', { kind: 'double' }).set("'", { kind: 'single' });
  if (!kinds.has('’')) kinds.set('’', { kind: 'single', role: 'apostrophe' });
  const any = new RegExp([...kinds.keys()].map((one) => RegExp.escape(one)).join('|'), 'g');
  const elision = elisionPattern(elisions);
  const beside = createBesideMarks([pairs.single, pairs.double]);
  return (text: string): QuoteMark[] => {
    const letters = new NearestLetters(text);
    let elided = 0;
    return [...text.matchAll(any)].map(({ 0: char, index: offset }) => {
      const { kind, role } = kinds.get(char) ?? { kind: 'double' };
      const straight = char === '"' || char === "'";
      const mark = { offset, kind, straight, before: letters.before(offset), after: letters.after(offset) };
      if (char === "'" || char === '’') {
        if (elision && !/\p{Nd}/u.test(charBefore(text, offset)))
          elided = Math.max(elided, matchEnd(elision, text, offset + 1));
        if (offset < elided) return { ...mark, role: 'apostrophe' };
      }
      const forced = role === 'open' || role === 'apostrophe';
      return { ...mark, role: forced ? role : roleOf(text, mark, beside, role) };
    });
  };
}

function elisionPattern(elisions: readonly string[]): RegExp | null {
  if (elisions.length === 0) return null;
  const words = elisions.map((one) => RegExp.escape(one).replace(/'|\\x27/g, "['’]"));
  return new RegExp(`(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'iuy');
}

/** Where a sticky pattern that matches at an offset ends, or 0. */
function matchEnd(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function roleOf(
  text: string,
  { offset, kind }: Pick<QuoteMark, 'offset' | 'kind'>,
  { skipBack, skipAhead }: BesideMarks,
  forced?: 'close',
): QuoteMark['role'] {
  const [start, end] = [skipBack(text, offset), skipAhead(text, offset + 1)];
  const [before, after] = [charBefore(text, start), charAt(text, end)];
  const flank = flankOf(before, after);
  const angle = text.slice(Math.max(0, offset - 16), offset);
  if ((kind === 'double' ? seconds : minutes).test(angle)) return 'none';
  if (!forced && isWithoutSpaces(before, after)) return 'either';
  if (kind === 'double') {
    if (forced) return forced;
    if (feet.test(text.slice(Math.max(0, offset - 12), offset)) || matchEnd(inches, text, offset - 1))
      return 'none';
    return flank === 'inside' ? (isAttached(text, offset, end) ? 'open' : 'none') : flank;
  }
  if (flank === 'open') return forced || matchEnd(decade, text, offset + 1) ? 'apostrophe' : 'open';
  if (flank !== 'inside') return forced && flank !== 'none' ? 'close' : flank;
  if (isAttached(text, offset, end) && !forced) return 'open';
  if (/\p{Nd}/u.test(before) && matchEnd(measured, text, offset + 1)) return 'none';
  return /\p{L}/u.test(before + after) ? 'apostrophe' : 'none';
}

/**
 * Which way a mark faces, by what is on both sides of it: spaces and brackets matter most, then
 * other punctuation. `inside` is between two letters or digits.
 */
function flankOf(before: string, after: string): 'open' | 'close' | 'either' | 'inside' | 'none' {
  const [b, a] = [classOf(before), classOf(after)];
  if (b === 'space') return a === 'space' ? 'none' : 'open';
  if (a === 'space' || a === 'end') return 'close';
  if (b === 'start') return 'open';
  if (b === 'letter' && a === 'letter') return 'inside';
  if (b === 'other') return a === 'other' ? 'none' : 'open';
  return a === 'other' ? 'close' : 'either';
}

function classOf(char: string): 'space' | 'start' | 'end' | 'other' | 'letter' {
  if (/^\s?$/.test(char)) return 'space';
  if (quote.test(char)) return 'other';
  if (/[\p{Ps}\p{Pi}¿¡]/u.test(char)) return 'start';
  if (/[\p{Pe}\p{Pf}.,;!?…،؛؟。、]/u.test(char)) return 'end';
  return /[\p{Pd}\p{Po}\p{Pc}]/u.test(char) && !/[%٪‰@#&*]/.test(char) ? 'other' : 'letter';
}

/** Letters of scripts without spaces, and of Korean, whose particles follow a quotation closely. */
const closely = new RegExp(`${unspaced.source}|\\p{scx=Hang}`, 'u');

/** Whether nothing can be told from spaces. */
function isWithoutSpaces(before: string, after: string): boolean {
  return before !== '' && after !== '' && closely.test(before + after) && !/\s/.test(before + after);
}

/** Whether a mark between two letters begins a quotation that a particle is written onto: what is quoted begins at `end`. */
function isAttached(text: string, offset: number, end: number): boolean {
  return matchEnd(quotedWord, text, end) > 0 && particle.test(text.slice(Math.max(0, offset - 12), offset));
}
