import type { Language } from './language.ts';

/** Counts among which every plural form of every language is (https://cldr.unicode.org/index/cldr-spec/plural-rules), for whole numbers. */
const samples = [0, 1, 2, 3, 5, 11, 20, 100, 1_000_000];

/**
 * The words that a script counts with: plural form → words, in which `{n}` stands for the number.
 *
 * @param words what is said of a number
 */
export function countForms(
  { number }: Pick<Language, 'number'>,
  locale: string,
  words: (count: number) => string,
): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(locale);
  // The largest sample of a form says its number; of the smallest, a language may have a word.
  return Object.fromEntries(
    samples.map((count) => [rules.select(count), words(count).replace(number(count), '{n}')]),
  );
}
