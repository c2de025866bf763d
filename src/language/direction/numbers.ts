import type { Direction } from './bidi-classes.ts';
import type { WordRules } from './mixed-words.ts';
import { thousands } from './number-groups.ts';
import { blank, labelsIn, type ReadNumber } from './number-labels.ts';

/** Signs of a currency. Without the `u` flag regular expressions are much faster. */
const currency = '$¢£¥\\u20A0-\\u20CF';
/** What UAX #9 lets join the European number beside it (ET), so that neighbours decide the order. */
const joined = `#°±٪%‰${currency}`;
/** What every text with such a number has. */
const hint = new RegExp(
  `[-+−–${joined}][0-9۰-۹]|[-+−][-${currency}]|[0-9۰-۹](?:[-+−${joined}]|[ \\u00A0\\u2009\\u202F][%‰0-9۰-۹])`,
);

/** Sign, digits that UAX #9 calls European (Persian ones are among them), percent sign. */
const amount = new RegExp(
  `((?:[-+−±–][${currency}]?|(?<![0-9۰-۹])[${currency}][-+−±]?)?)(${thousands}|[0-9۰-۹]+)(?:[.,:/٫٬][0-9۰-۹]+)*([ \\u00A0\\u202F]?[%‰٪])?`,
  'g',
);
/** What a line may end at. */
const breakable = /[ ‐–-]/;
const joinsNext = new RegExp(`^(?:[${joined}]|[-+−][${currency}0-9۰-۹])`);
/** What parts thousands. */
const parted = /[^0-9۰-۹]/;
const joinsLast = new RegExp(`[${joined}]$`);

/** A number that prose shows wrongly unless it is isolated from left to right, or that a line could end in. */
export interface Isolated extends ReadNumber {
  /** Whether no line may end in it, though one could. */
  unbroken: boolean;
}

/** The numbers to isolate in a text, from left to right. */
export function numbersIn(text: string, direction: Direction, rules: WordRules): Isolated[] {
  const found = direction === 'rtl' ? numbersFromRight(text, rules) : labelsIn(text, direction, rules);
  return found.map((one) => ({ ...one, unbroken: breakable.test(text.slice(one.start + 1, one.end)) }));
}

/**
 * The numbers of a right-to-left text that the Unicode algorithm alone shows otherwise than readers
 * of Arabic, Hebrew or Persian write them, or in different orders after a letter and at the start of a
 * block. What they write is what CLDR's patterns say, which put U+200E around these signs:
 *
 * - a plus, minus or currency sign before European digits stands left of them, a percent sign after
 *   them stands right: `-5`, `+3.2%`, `$5`;
 * - telephone numbers and dates are read from left to right (`labelsIn`);
 * - so are thousands that spaces part: `1 250 000`;
 * - ranges and scores (`2025-2026`, `3-1`) are read from the right as the sentence is, the earlier year
 *   and the goals of the team that is named first at the right, in a sentence as in a cell of a table: so
 *   the algorithm shows them between Arabic letters, and everywhere with a dash. Isolating the
 *   first number does that, and what else joins European digits (`20°`, `50$`, `#1`) likewise.
 *
 * All else is left to the algorithm. Arabic-Indic digits have their signs on the other side, by CLDR
 * as by the algorithm; times, decimals and dates with slashes or points keep together by themselves.
 */
function numbersFromRight(text: string, rules: WordRules): ReadNumber[] {
  const found = labelsIn(text, 'rtl', rules);
  const rest = blank(text, found);
  if (!hint.test(rest)) return found;
  for (const { 0: match, 1: sign = '', 2: digits = '', 3: percent = '', index } of rest.matchAll(amount)) {
    const hyphen = sign !== '' && isHyphen(rest, index, rules) ? 1 : 0;
    const isSigned = sign.length > hyphen;
    const withPercent = isSigned || /[%‰]/.test(percent);
    const end = index + match.length - (withPercent ? 0 : percent.length);
    const start = index + hyphen;
    const isJoined = joinsNext.test(rest.slice(end, end + 2)) || joinsLast.test(rest.charAt(start - 1));
    if (withPercent || isJoined || parted.test(digits)) found.push({ start, end, override: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether what looks like a sign joins a number to what is before it, as in `5-10` or `ب-52`; a dash
 * does, but after a space.
 */
function isHyphen(text: string, offset: number, { isConjunction }: WordRules): boolean {
  const before = text.slice(Math.max(0, offset - 8), offset);
  const sign = text.charAt(offset);
  if (/[\p{N}\p{Sc}%‰٪°)\uFFFC]$/u.test(before)) return /[-+−±–]/.test(sign);
  const letters = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  if (sign === '–' && letters === '') return !/(?:^|(?<!\p{N}[%‰]?)[\s(])$/u.test(before);
  if (sign === '–') return !isConjunction(letters);
  return sign === '-' && letters !== '' && !letters.endsWith('ـ') && !isConjunction(letters);
}
