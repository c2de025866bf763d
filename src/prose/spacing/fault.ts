import type { Range } from '../range.ts';
import type { ProseWords } from '../words.ts';

/** A space beside a mark that is missing or too much. */
export interface SpacingFault extends Range {
  mark: string;
  side: 'before' | 'behind' | 'inside' | 'outside';
  /** What stands there once it is mended. */
  text: '' | ' ';
  /** Whether nothing else can be meant. */
  sure: boolean;
}

/** A text and what is known of its language. */
export interface SpacingText {
  text: string;
  words: Pick<ProseWords, 'spacing' | 'isPrefix'>;
  /** A letter of the edition's script. */
  native: RegExp;
}

/** Spaces on one line, those that don't break included. */
export const spaces = String.raw`[ \t\u00A0\u202F]`;

/** Whether a letter belongs to a script with small letters and capitals. */
export const isCased = (letter: string) => /[\p{Lu}\p{Ll}\p{Lt}]/u.test(letter);

/** How much of a text on one side of a mark is looked at, in UTF-16 units: more than any word or address has. */
const reach = 200;

/** The word that ends at an offset, `''` if none does. */
export function wordBefore(text: string, offset: number): string {
  return /[\p{L}\p{M}\u0640]+$/u.exec(text.slice(Math.max(0, offset - reach), offset))?.[0] ?? '';
}

/** The word that begins at an offset, `''` if none does. */
export function wordBehind(text: string, offset: number): string {
  return /^[\p{L}\p{M}\u0640]+/u.exec(text.slice(offset, offset + reach))?.[0] ?? '';
}

/** What stands around an offset without a space. */
export function tokenAround(text: string, offset: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, offset - reach), offset))?.[0] ?? '';
  return before + (/^\S*/.exec(text.slice(offset, offset + reach))?.[0] ?? '');
}

/** How many letters a text has. */
export const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
