import type { Direction } from './bidi-classes.ts';
import type { Span } from './foreign-words.ts';
import type { WordRules } from './mixed-words.ts';

const digit = '[0-9٠-٩۰-۹]';
const space = String.raw`[ \u00A0\u2009\u202F]`;

/** Digits in groups of three with spaces between them: `1 250 000`. */
export const thousands = `[1-9١-٩۱-۹]${digit}{0,2}(?:${space}${digit}{3})+(?!${digit})`;
const grouped = new RegExp(
  String.raw`(?<![A-Za-z\p{N}]|\p{N}[-–.,:/ \u00A0])${thousands}(?:[.,٫]${digit}+)?(?!${space}?\p{N}|[.,:/]\p{N})`,
  'gu',
);
/** Within a town: what a word before it says is a telephone number. */
const local = new RegExp(
  String.raw`(?<![\p{N}+]|\p{N}[-‐‑–.,: ])${digit}{2,5}(?<gap>[-‐‑– \u00A0])${digit}{2,5}(?:\k<gap>${digit}{2,5})?(?![-‐‑–.,:]?\p{N})`,
  'gu',
);
/** Powers: `10^6`, `3×10^8`, `3×10⁸`; `10⁸` keeps together by itself. */
const power =
  /(?<![\d.,^])(?:(?:\d+(?:[.,]\d+)?[×·])?\d+\^[-+−]?\d+|\d+(?:[.,]\d+)?[×·]10[⁻⁺]?[⁰¹²³⁴-⁹]+)(?![\d^])/gu;

/** Of which there are ranges: `2025-2026`, `1000-2000`. */
const roundOrYear = /^(?:(?:19|20)\p{Nd}{2}|\p{Nd}+[0٠۰]{2})$/u;
/** In digits. */
const fewestLocal = 7;
/** How far back one looks for the word, in UTF-16 units. */
const farthest = 40;

/** The local telephone numbers of a text: a word before them says so, as in `هاتف 555-0199`. */
export function localNumbersIn(text: string, { asksForNumber }: WordRules): Span[] {
  return [...text.matchAll(local)].flatMap(({ 0: found, index: start }) => {
    const groups = found.split(/[^\p{N}]/u);
    if (groups.join('').length < fewestLocal || groups.every((one) => roundOrYear.test(one))) return [];
    const before = text.slice(Math.max(0, start - farthest), start);
    return asksForNumber(before) ? [{ start, end: start + found.length }] : [];
  });
}

/**
 * Numbers that spaces part, and powers, which are read as one. European digits in prose from right to left
 * are not among the former: there a sign goes with them (`numbersIn`).
 */
export function groupsIn(text: string, direction: Direction): Span[] {
  const all = direction === 'rtl' ? [...text.matchAll(power)] : [];
  const numbers = [...text.matchAll(grouped)].filter(
    ({ 0: found }) => direction === 'ltr' || /[٠-٩]/.test(found),
  );
  return [...all, ...numbers].map(({ 0: { length }, index: start }) => ({ start, end: start + length }));
}
