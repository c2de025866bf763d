import { charAt, charBefore } from '../../language/script.ts';
import {
  isCased,
  lettersIn,
  type SpacingFault,
  type SpacingText,
  tokenAround,
  wordBefore,
  wordBehind,
} from './fault.ts';

/** What names, addresses and code are made of. */
const technical = /:\/\/|[@/\\_=#&<>*]|www\./i;
const joinedDots = /\p{L}\p{M}*\.(?=\p{L})/gu;
/** As many letters as a word has in which a stop can't be part of an abbreviation. */
const shortest = 2;
/** As many as one of two has that don't spell the letters of a name: `إتش.بي`. */
const ownWord = 4;

/** Words that begin right behind a mark: `word,next`. */
export function behindStops(of: SpacingText): SpacingFault[] {
  const { stops } = of.words.spacing;
  const any = new RegExp(`[${RegExp.escape(stops)}](?=[\\p{L}\\p{N}\\p{Ps}\\p{Pi}"])`, 'gu');
  return [...of.text.matchAll(any)].flatMap(({ 0: mark, index }) => {
    const start = index + mark.length;
    const sure = isSure(of, mark, index);
    return sure === null ? [] : [{ start, end: start, mark, side: 'behind', text: ' ', sure }];
  });
}

/** Whether the space behind a mark is surely missing; `null` if it is not. */
function isSure({ text, words, native }: SpacingText, mark: string, index: number): boolean | null {
  const { plain, apart, domains } = words.spacing;
  const [before, next] = [charBefore(text, index), charAt(text, index + mark.length)];
  const isPlain = plain.includes(mark);
  if (/^[\p{Ps}\p{Pi}]?$/u.test(before)) return null;
  if (!/[\p{L}\p{N}]/u.test(next)) {
    const opens = next === '"' ? opensAt(text, index + mark.length) : apart.includes(next);
    return opens && (isPlain || /[\p{L}\s]/u.test(before)) ? true : null;
  }
  if (isPlain) return /\p{N}/u.test(before) && /\p{N}/u.test(next) ? null : true;
  const word = wordBehind(text, index + mark.length);
  const last = wordBefore(text, index);
  const isBehindSpace = /\s/.test(before);
  if (!native.test(next) || lettersIn(word) < (isBehindSpace ? 1 : shortest)) return null;
  if (/\p{N}/u.test(before)) return mark === ',' || mark === ';' ? false : null;
  if (lettersIn(last) < shortest && !/[\s\p{Pe}\p{Pf}]/u.test(before)) return null;
  const token = tokenAround(text, index);
  if (technical.test(token) || (mark === '.' && (token.match(joinedDots)?.length ?? 0) > 1)) return null;
  if (!isCased(next)) {
    const isName = domains.includes(word) || Math.max(lettersIn(word), lettersIn(last)) < ownWord;
    return mark === '.' && isName && !isBehindSpace ? null : true;
  }
  return isSureInCased(mark, last, word, words.spacing.starters.includes(word));
}

/** Whether a straight mark opens a quotation: it closes none, and a word follows. */
function opensAt(text: string, offset: number): boolean {
  const before = text.slice(0, offset).match(/"/g)?.length ?? 0;
  return before % 2 === 0 && /\p{L}/u.test(charAt(text, offset + 1));
}

/** In scripts with small letters `node.js`, `key:value` and `Yahoo!Mail` are names. */
function isSureInCased(mark: string, last: string, word: string, starts: boolean): boolean | null {
  if (mark === ',' || mark === ';' || (starts && mark !== ':')) return true;
  return mark !== ':' && /^\p{Lu}\p{Ll}+$/u.test(word) && /^\p{Ll}*$/u.test(last) ? false : null;
}
