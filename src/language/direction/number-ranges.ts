import type { Span } from './foreign-words.ts';
import { thousands } from './number-groups.ts';

const digit = '[0-9٠-٩۰-۹]';
const currency = '$¢£¥\\u20A0-\\u20CF';
const amount = `[+\\-−±]?[${currency}]?(?:${thousands}|${digit}+)(?:[.,:/٫٬]${digit}+)*[%‰٪°${currency}]?`;
/** A range, score or formation: no more numbers than `4-2-3-1` has. */
const range = new RegExp(
  String.raw`(?<!\p{N}[.,:/٫٬%‰٪°]?|[\p{L}\p{M}\p{N}%‰٪°\p{Sc}][-–]|[A-Za-z/_=])${amount}(?:[-–]${amount}){1,3}(?!\p{N}|[-–]\p{N}|[A-Za-z/_])`,
  'gu',
);
/** What every text with one has. Without the `u` flag, since that is much slower. */
const hint = /[0-9٠-٩۰-۹][%‰٪°$¢£¥\u20A0-\u20CF]?[-–]/;

/**
 * Numbers with hyphens or dashes between them and no spaces. Browsers end lines after these marks, which
 * would take the goals of one team from those of the other.
 */
export function rangesIn(text: string): Span[] {
  if (!hint.test(text)) return [];
  return [...text.matchAll(range)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
