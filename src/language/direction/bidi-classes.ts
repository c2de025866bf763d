import bidiFactory from 'bidi-js';
import type { Edition } from '../../publication/publication.ts';

export type Direction = Edition['direction'];

const bidi = bidiFactory();

/** What each direction's prose has of its own, beside its letters. */
const prose = {
  rtl: { quotes: '«»‹›"', pairs: '“”', stops: '', punctuation: '،⹁' },
  ltr: { quotes: '“”"', pairs: '«»‹›', stops: ',;:.!?', punctuation: '' },
} as const;

/** Characters of the scripts that are read from right to left, as a class of regular expressions. */
export const rightToLeft = '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]';
/** A letter of them. */
export const rightToLeftLetter = new RegExp(`(?=\\p{L})${rightToLeft}`, 'u');

/** Where the characters of a node without text (an image, code) stand: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const object = '\uFFFC';

const surrogate = 1;
const inherited = 2;
const neutral = 'o'.charCodeAt(0);
const ascii = new TextDecoder('latin1');

/**
 * Gives every UTF-16 unit of a text one letter for what it is to the prose of a direction. Strength
 * and digits are the types of UAX #9 (https://www.unicode.org/reports/tr9/#Bidirectional_Character_Types);
 * marks and invisible joiners go with what they follow.
 *
 * | class | |
 * |---|---|
 * | `f` | foreign: strong in the other direction; to left-to-right prose, Arabic-Indic digits too |
 * | `s` | strong in the direction of the prose |
 * | `m` | the directional mark of the other direction, such as U+200E in right-to-left prose |
 * | `n` | digit |
 * | `w` | white space |
 * | `k` | a no-break space, which makes one word of two |
 * | `q` | a quotation mark of the prose |
 * | `p` | punctuation that only the prose uses |
 * | `c` | punctuation of the prose that others use too: it ends a phrase where a space follows |
 * | `(` `)` | brackets, and quotation marks that may be part of a foreign phrase |
 * | `b` | what nothing may span: isolates, embeddings, paragraph separators |
 * | `j` | an object in the text |
 * | `o` | anything else |
 */
export function createClasses(direction: Direction): (text: string) => string {
  const codeOf = (point: number) => classOf(String.fromCodePoint(point), direction).charCodeAt(0);
  const known = new Uint8Array(0x10000).fill(surrogate, 0xd800, 0xdc00).fill(inherited, 0xdc00, 0xe000);
  const learn = (unit: number) => {
    const code = codeOf(unit);
    known[unit] = code;
    return code;
  };
  return (text) => {
    const codes = new Uint8Array(text.length);
    let last = neutral;
    for (let index = 0; index < codes.length; index++) {
      const unit = text.charCodeAt(index);
      let code = known[unit] || learn(unit);
      if (code === surrogate) code = codeOf(text.codePointAt(index) ?? unit);
      if (code !== inherited) last = code;
      codes[index] = last;
    }
    return ascii.decode(codes);
  };
}

/** The UTF-16 units of a line from left to right as they are seen, each with its embedding level (UAX #9). */
export function visualOrder(line: string, direction: Direction): { offset: number; level: number }[] {
  const levels = bidi.getEmbeddingLevels(line, direction);
  return bidi
    .getReorderedIndices(line, levels)
    .map((offset) => ({ offset, level: levels.levels[offset] ?? 0 }));
}

function classOf(char: string, direction: Direction): string {
  const { quotes, pairs, stops, punctuation } = prose[direction];
  if (quotes.includes(char)) return 'q';
  if (pairs.includes(char)) return /[“«‹]/.test(char) ? '(' : ')';
  if (stops.includes(char)) return 'c';
  if (punctuation.includes(char)) return 'p';
  if (char === object) return 'j';
  if (/[\r\n]/.test(char)) return 'w';
  if (/[\u00A0\u2007\u202F]/.test(char)) return 'k';
  if (bidi.openingToClosingBracket(char)) return '(';
  if (bidi.closingToOpeningBracket(char)) return ')';
  return classOfType(char, direction);
}

function classOfType(char: string, direction: Direction): string {
  const type = bidi.getBidiCharTypeName(char);
  switch (type) {
    case 'L':
    case 'R':
    case 'AL':
      if ((type === 'L') === (direction === 'ltr')) return 's';
      if (/\p{Cf}/u.test(char)) return 'm';
      return /[\p{L}\p{M}\p{N}\p{P}]/u.test(char) ? 'f' : 'o';
    case 'AN':
      return direction === 'ltr' ? 'f' : 'n';
    case 'EN':
      return 'n';
    case 'WS':
    case 'S':
      return 'w';
    case 'NSM':
    case 'BN':
      return String.fromCharCode(inherited);
    default:
      return /^(?:B|LR[EIO]|RL[EIO]|FSI|PD[FI])$/.test(type) ? 'b' : 'o';
  }
}

const matching: Readonly<Record<string, string>> = { '”': '“', '»': '«', '›': '‹' };

/** How deep brackets are paired: as deep as UAX #9 does (BD16). */
const deepest = 63;

/** The other bracket of every pair: offset → offset, both ways. */
export type Partners = ReadonlyMap<number, number>;

/** Pairs the brackets that the classes call so. */
export function pairBrackets(text: string, classes: string): Partners {
  const partners = new Map<number, number>();
  const open: { offset: number; char: string }[] = [];
  for (const { 0: kind, index } of classes.matchAll(/[()]/g)) {
    const char = text.charAt(index);
    if (kind === '(') {
      if (open.push({ offset: index, char: bidi.getCanonicalBracket(char) ?? char }) > deepest) break;
      continue;
    }
    const wanted = openerOf(char);
    const depth = open.findLastIndex((one) => one.char === wanted);
    const opener = open[depth];
    if (!opener) continue;
    open.length = depth;
    partners.set(opener.offset, index).set(index, opener.offset);
  }
  return partners;
}

function openerOf(char: string): string | null {
  const opener = matching[char] ?? bidi.closingToOpeningBracket(char);
  return opener && (bidi.getCanonicalBracket(opener) ?? opener);
}
