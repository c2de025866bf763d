import { z } from 'zod';
import { forLanguage } from '../../publication/languages.ts';

const values = z.record(z.string(), z.number()).default({});
const list = z.array(z.string()).default([]);
const lists = z.record(z.string(), z.array(z.string())).default({});

const prefixes = z.strictObject({
  joins: list,
  plain: list,
  other: list,
  contracted: z.record(z.string(), z.string()).default({}),
});

/** What `locales/agreement.yaml` says of one language; the file explains each key. */
export const agreementWordsSchema = z.strictObject({
  unitsFirst: z.boolean().default(false),
  joined: z.boolean().default(false),
  letters: z.record(z.string(), z.string()).default({}),
  prefixes: prefixes.prefault({}),
  suffixes: list,
  joiners: list,
  fillers: list,
  numbers: values,
  ordinals: values,
  fractions: values,
  denominators: values,
  vague: values,
  scales: values,
  duals: values,
  attached: values,
  months: values,
  eitherMonths: z.record(z.string(), z.array(z.number())).default({}),
  hijri: values,
  hijriEras: list,
  doubtful: list,
  beforeMonths: list,
  weekdays: values,
  notWeekdays: values,
  phrases: values,
  percent: z.array(z.string()).default(['%', '٪']),
  outOf: list,
  currencies: lists,
  units: lists,
  dualUnits: lists,
  ones: list,
  clock: list,
  clockBefore: list,
  zones: list,
  addresses: list,
  density: z.number().positive().default(1),
  dualEndings: list,
  quotesNames: z.boolean().default(false),
});
export type AgreementWords = z.output<typeof agreementWordsSchema>;

/** Language tag → what is known of it. */
export const agreementSchema = z.record(z.string(), agreementWordsSchema);

/** What is known of a language; nothing where there is no entry. */
export const wordsFor = (all: z.output<typeof agreementSchema>, language: string): AgreementWords =>
  forLanguage(all, language) ?? agreementWordsSchema.parse({});

/** Whether the words of a language say numbers to us. */
export const hasNumbers = ({ numbers }: Pick<AgreementWords, 'numbers'>): boolean =>
  Object.keys(numbers).length > 0;

/** Vowel marks, tatweel, and characters that nobody sees. */
const unread = /[\p{M}\u0640\u200B-\u200F\u061C\u2066-\u2069]/u;

/** How words of a language are compared: small letters, without vowel marks, with letters that are taken for others. */
export function foldOf(words: Pick<AgreementWords, 'letters'>): (word: string) => string {
  const fold = placedFoldOf(words);
  return (word) => fold(word).text;
}

/** The same, with where each UTF-16 unit of what is left, and its end, stands in the text in composed characters. */
export function placedFoldOf({ letters }: Pick<AgreementWords, 'letters'>) {
  // Texts have few different letters.
  const known = new Map<string, string>();
  const foldLetter = (char: string): string => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const small = char.toLowerCase();
    const folded = unread.test(char) ? '' : (letters[small] ?? small);
    known.set(char, folded);
    return folded;
  };
  return (word: string): { text: string; origins: readonly number[] } => {
    const origins: number[] = [];
    let [text, at] = ['', 0];
    for (const char of word.normalize('NFC')) {
      const folded = foldLetter(char);
      for (let index = 0; index < folded.length; index += 1) origins.push(at);
      text += folded;
      at += char.length;
    }
    return { text, origins: [...origins, at] };
  };
}
