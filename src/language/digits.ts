import { charAt, charBefore, NearestLetters } from './script.ts';
import type { Edit } from './typography/edits.ts';

/** A digit's numbering system, by its BCP 47 name, and its value. */
interface Digit {
  system: string;
  value: number;
}

/** Digits with the marks that may stand between and behind them. */
const number = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*(?:\s?[%٪])?/gu;
const anyDigit = /\p{Nd}/gu;

let known: ReadonlyMap<string, Digit> | undefined;

/** What ICU knows of a character that is a decimal digit. */
export function digitOf(char: string): Digit | undefined {
  known ??= allDigits();
  return known.get(char);
}

function allDigits(): ReadonlyMap<string, Digit> {
  const digits = new Map<string, Digit>();
  for (const system of Intl.supportedValuesOf('numberingSystem')) {
    const chars = digitsOf(system);
    if (chars.every((char) => /^\p{Nd}$/u.test(char)))
      for (const [value, char] of chars.entries()) digits.set(char, { system, value });
  }
  return digits;
}

/** The digits of a numbering system, from zero to nine. */
function digitsOf(system: string): string[] {
  const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
  return [...format.format(9876543210)].reverse();
}

/**
 * Writes numbers in one numbering system, with the marks that belong to it in a language
 * (`٣٫٥٪` ↔ `3.5%`). Numbers in a run of another script (`iPhone 15`, `4G`) stay.
 *
 * @param native a letter of the language's script
 */
export function createDigits(system: string, language: string, native: RegExp): (text: string) => Edit[] {
  const digits = digitsOf(system);
  const marks = numberMarks(system, language);
  const write = (written: string) =>
    marks(written).replace(anyDigit, (char) => digits[digitOf(char)?.value ?? -1] ?? char);
  return (text) => {
    const letters = new NearestLetters(text);
    return [...text.matchAll(number)].flatMap(({ 0: written, index: start }) => {
      const end = start + written.length;
      const around = [letters.before(start), adjacent(charBefore(text, start)), adjacent(charAt(text, end))];
      if (around.some((char) => char !== '' && !native.test(char))) return [];
      if (![...written].some((char) => char >= '0' && isOther(char, system))) return [];
      return [{ start, end, text: write(written), kind: 'digits' as const }];
    });
  };
}

const isOther = (char: string, system: string) => (digitOf(char)?.system ?? system) !== system;
const adjacent = (char: string) => (/\p{L}/u.test(char) ? char : '');

/** Puts decimal, group and percent signs of a numbering system where others' surely stand. */
function numberMarks(system: string, language: string): (written: string) => string {
  const locale = new Intl.Locale(language, { numberingSystem: system });
  const parts = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1 }).formatToParts(
    1e4,
  );
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const [decimal, group, percent] = [mark('decimal'), mark('group'), mark('percentSign')];
  return (written) =>
    written
      .replace(
        /^(\p{Nd}{1,3})((?:,\p{Nd}{3})+)(?!\p{Nd})/u,
        (_, first, rest) => first + rest.replaceAll(',', '٬'),
      )
      .replace(/^([\p{Nd}٬]+)\.(\p{Nd}+)(?=\s?[%٪]?$)/u, '$1٫$2')
      .replaceAll('٬', group)
      .replaceAll('٫', decimal)
      .replace(/[%٪]$/, percent);
}
