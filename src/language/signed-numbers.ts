import type { Span } from './foreign-words.ts';

/** A number that right-to-left prose shows wrongly unless it is isolated from left to right. */
export interface SignedNumber extends Span {
  /** Whether even its digits push each other out of order. */
  override: boolean;
}

/** What every text with such a number has. Without the `u` flag, since that is much slower. */
const hint = {
  signed: /[-+−±$¢£¥\u20A0-\u20CF][0-9۰-۹]|[0-9۰-۹][ \u00A0\u202F]?[%‰]/,
  telephone: /(?:^|[^0-9])0[0-9]|(?:^|[^٠-٩])٠[٠-٩]|\+[0-9٠-٩۰-۹]/,
};

/** Sign, digits that UAX #9 calls European (Persian ones are among them), percent sign. */
const signed =
  /((?:[-+−±][$¢£¥\u20A0-\u20CF]?|[$¢£¥\u20A0-\u20CF][-+−±]?)?)[0-9۰-۹]+(?:[.,٫٬][0-9۰-۹]+)*([ \u00A0\u202F]?[%‰٪])?/g;
const telephone =
  /(?=[+0٠(])(?<![\p{L}\p{N}+-])(?:\+\p{Nd}{1,3}|[0٠]\p{Nd}+|\([0٠]\p{Nd}+\))(?:[ \u00A0.-]\(?\p{Nd}+\)?)+(?![\p{L}\p{N}])/gu;
const date = /^\p{Nd}{1,2}([.-])\p{Nd}{1,2}\1\p{Nd}{2,4}$/u;
/** A telephone number has no fewer digits, with its area. */
const fewestDigits = 7;

/**
 * The numbers of a right-to-left text that the Unicode algorithm alone shows otherwise than readers
 * of Arabic, Hebrew or Persian write them. What they write is what CLDR's patterns say, which put
 * U+200E around these signs:
 *
 * - a plus, minus or currency sign before European digits stands left of them, a percent sign after
 *   them stands right: `-5`, `+3.2%`, `$5`;
 * - a telephone number keeps the order in which it is dialled.
 *
 * All else is left to the algorithm. Arabic-Indic digits have their signs on the other side, by CLDR
 * as by the algorithm. Ranges and scores (`2025–2026`, `3-1`) are read from the right, the earlier
 * year first; dates with slashes or points, times and decimals keep together by themselves.
 */
export function signedNumbers(text: string): SignedNumber[] {
  const found: SignedNumber[] = [];
  const rest = hint.telephone.test(text) ? withoutTelephones(text, found) : text;
  if (!hint.signed.test(rest)) return found;
  for (const { 0: match, 1: sign = '', 2: percent = '', index } of rest.matchAll(signed)) {
    const isSigned = sign !== '' && !isHyphen(rest, index);
    if (!isSigned && !/[%‰]/.test(percent)) continue;
    found.push({
      start: isSigned ? index : index + sign.length,
      end: index + match.length,
      override: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Moves telephone numbers from a text into a list; the text gets spaces in their place. */
function withoutTelephones(text: string, found: SignedNumber[]): string {
  return text.replaceAll(telephone, (match, start: number) => {
    const tooShort = (match.match(/\p{Nd}/gu)?.length ?? 0) < fewestDigits;
    if (tooShort || date.test(match)) return match;
    found.push({ start, end: start + match.length, override: /[٠-٩]/.test(match) });
    return ' '.repeat(match.length);
  });
}

/** Whether what looks like a sign joins a number to what is before it, as in `5-10` or `ب-52`. */
function isHyphen(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  return (
    /\p{N}$/u.test(before) ||
    (text.charAt(offset) === '-' && /\p{L}\p{M}?$/u.test(before) && !before.endsWith('ـ'))
  );
}
