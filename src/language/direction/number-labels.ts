import type { Direction } from './bidi-classes.ts';
import type { Span } from './foreign-words.ts';
import type { WordRules } from './mixed-words.ts';
import { groupsIn, localNumbersIn } from './number-groups.ts';

/** A number that is read as one, from left to right. */
export interface ReadNumber extends Span {
  /** Whether even its digits push each other out of order. */
  override: boolean;
}

/** What every text with such a number has. Without the `u` flag, since that is much slower. */
const hint = /[0-9٠-٩۰-۹]\)?[-‐‑– \u00A0\u2009\u202F.×·^]\(?[0-9٠-٩۰-۹]|\)[0-9٠-٩۰-۹]|[0-9]\^/;

/** European, Arabic-Indic and Persian digits. */
const digit = '[0-9٠-٩۰-۹]';
/** Groups of digits with one kind of hyphen between them. */
const grouped = String.raw`${digit}{1,7}(?<join>[-‐‑–])${digit}{1,7}(?:\k<join>${digit}{1,7})*`;
const gap = String.raw`[ \u00A0.‐‑–-]`;
/** With a plus sign, a zero or an area code in brackets first; North American ones too. */
const dialled = [
  String.raw`\+${digit}{1,3}(?:${gap}?\(${digit}+\)${gap}?${digit}+|${gap}${digit}+)+`,
  String.raw`(?:(?<!\p{N}[ \u00A0])[0٠]${digit}+|\([0٠]${digit}+\))(?:${gap}(?:${digit}+|\(${digit}+\)))+`,
  String.raw`(?:${digit}${gap})?\(${digit}{3}\)${gap}?${digit}{3}${gap}${digit}{4}`,
  String.raw`(?:${digit}[ \u00A0])?${digit}{3}[ \u00A0]${digit}{3}[ \u00A0]${digit}{4}`,
  String.raw`\(\+${digit}{1,3}\)(?:${gap}${digit}+)+`,
].join('|');
const label = new RegExp(
  String.raw`(?=[+(0-9٠-٩۰-۹])(?<![+\p{N}]|[\p{L}\p{N}][-‐‑–]|\p{N}[.,:/])(?:(?<dialled>${dialled})|${grouped})(?![-‐‑–]?\p{N})`,
  'gu',
);

/** A telephone number has no fewer digits, with its area. */
const fewestDigits = 7;
/** One whose area stands in brackets. */
const fewestLocal = 6;

/**
 * The numbers of a text that name something and are read from left to right in any prose, as one:
 * telephone numbers, in the order in which they are dialled; dates, years first or last (ISO 8601,
 * `21-01-2026`); others of three groups or more, such as ISBN; and what `groupsIn` finds.
 */
export function labelsIn(text: string, direction: Direction, rules: WordRules): ReadNumber[] {
  if (!hint.test(text)) return [];
  const names = namesIn(text, direction);
  const labels = apart(names, localNumbersIn(text, rules));
  return apart(labels, groupsIn(blank(text, labels), direction)).map(({ start, end }) => ({
    start,
    end,
    override: /[٠-٩]/.test(text.slice(start, end)),
  }));
}

function namesIn(text: string, direction: Direction): Span[] {
  return [...text.matchAll(label)].flatMap(({ 0: match, index: start, groups }) => {
    const end = start + match.length;
    if (direction === 'ltr' && /[\p{L}\p{M}]/u.test(text.charAt(start - 1) + text.charAt(end))) return [];
    return (groups?.['dialled'] ? isDialled(match) : isLabel(match)) ? [{ start, end }] : [];
  });
}

/** Spans, and those others that have nothing in common with them; in the order of the text. */
function apart(spans: readonly Span[], others: readonly Span[]): Span[] {
  let next = 0;
  const rest = others.filter(({ start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next += 1;
    return (spans[next]?.start ?? Infinity) >= end;
  });
  return [...spans, ...rest].sort((a, b) => a.start - b.start);
}

/** The text with spaces where spans are. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = '';
  for (const { start, end } of spans) result += text.slice(result.length, start) + ' '.repeat(end - start);
  return result + text.slice(result.length);
}

/** A date that keeps together by itself. */
const dotted = /^\p{Nd}{1,2}\.\p{Nd}{1,2}\.\p{Nd}{2,4}$/u;

function isDialled(written: string): boolean {
  const digits = written.replace(/[^0-9٠-٩۰-۹]/g, '').length;
  if (written.startsWith('(')) return digits >= fewestLocal;
  return digits >= fewestDigits ? !dotted.test(written) : isLabel(written);
}

function isLabel(written: string): boolean {
  const groups = written.split(/[-‐‑–]/);
  const values = groups.map(numberOf);
  const [first = 0, second = 0] = values;
  const lengths = groups.map(({ length }) => length).join('');
  if (groups.length > 2) {
    const isDate = lengths === '222' && second <= 12 && first <= 31 && first * second > 0;
    return isDate || /^(?:114|411)$/.test(lengths) || written.length - groups.length + 1 >= fewestDigits;
  }
  const isSeason = second === (first % 100) + 1;
  return lengths === '42' && second > 0 && second <= 12 && !isSeason;
}

/** The digits of each of these systems end in their value, U+0030 as U+0660 and U+06F0. */
function numberOf(digits: string): number {
  return [...digits].reduce((sum, char) => sum * 10 + (char.charCodeAt(0) & 0xf), 0);
}
