import { digitOf } from '../../language/digits.ts';
import { charAt, charBefore, NearestLetters } from '../../language/script.ts';
import type { ProseDocument } from '../document.ts';
import type { ProsePassage } from '../passage.ts';
import type { Range } from '../range.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';

/** A number of the text's own. */
interface Written extends Range {
  passage: ProsePassage;
  system: string;
  /** Its digits in order, whatever they look like. */
  values: string;
}

/**
 * Digits of two systems in one text. A number that stands beside its equal in the other system is
 * being compared, not mixed up; one in a table cell or in quotation marks is being shown; one in a
 * run of another script (`iPhone 15`) belongs to that.
 */
export function mixedDigits({ passages, native, typesetter, edition }: ProseDocument): ProseFinding[] {
  if (!passages.some(({ text }) => /(?![0-9])\p{Nd}/u.test(text))) return [];
  const numbers = passages.flatMap((passage) => withoutCompared(numbersOf(passage, native)));
  const systems = Map.groupBy(numbers, ({ system }) => system);
  if (systems.size < 2) return [];
  const house = edition.typography?.digits;
  const usual = house ?? [...systems.values()].reduce((a, b) => (b.length > a.length ? b : a))[0]?.system;
  const mixed = numbers.filter(({ system }) => system !== usual);
  return [...Map.groupBy(mixed, ({ passage }) => passage)].flatMap(([passage, found]) => {
    const edits = new Map(house ? typesetter.edits(passage.text).map((edit) => [edit.start, edit]) : []);
    return found.map(({ start, end }) => {
      const edit = edits.get(start);
      const digits = passage.text.slice(start, end);
      return findingIn(passage, edit ?? { start, end }, 'mixed-digits', { digits }, edit?.text);
    });
  });
}

function numbersOf(passage: ProsePassage, native: RegExp): Written[] {
  const { text } = passage;
  const letters = new NearestLetters(text);
  const isForeign = (char: string) => /\p{L}/u.test(char) && !native.test(char);
  return [...text.matchAll(/\p{Nd}+/gu)].flatMap(({ 0: digits, index: start }) => {
    const end = start + digits.length;
    const around = [letters.before(start), charBefore(text, start), charAt(text, end)];
    if (around.some(isForeign) || passage.kind === 'cell' || isMention(passage, { start, end })) return [];
    const known = [...digits].map(digitOf);
    const values = known.map((digit) => digit?.value).join('');
    return [{ passage, start, end, system: known[0]?.system ?? '', values }];
  });
}

/** The numbers of one passage that don't stand in it in another system as well. */
function withoutCompared(numbers: readonly Written[]): Written[] {
  const first = new Map<string, string>();
  const compared = new Set<string>();
  for (const { values, system } of numbers) {
    if ((first.get(values) ?? system) !== system) compared.add(values);
    first.set(values, system);
  }
  return numbers.filter(({ values }) => !compared.has(values));
}
