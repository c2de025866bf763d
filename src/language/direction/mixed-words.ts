import { type MixedWords, noMixedWords } from '../../publication/mixed-words.ts';
import { digitOf } from '../digits.ts';

/** What a language knows of the words beside numbers and foreign names. */
export interface WordRules {
  /** Whether letters before a sign are a word of their own, as in `و-5`. */
  isConjunction(letters: string): boolean;
  /** Whether the full stop between a word and what follows is the word's own. */
  isAbbreviation(word: string, after: string): boolean;
  /** Whether a text ends in a word whose number belongs to it: `pp.`, `US$`, `USD`. */
  endsNumbered(text: string): boolean;
  /** Whether a text before a number says that it is one to call: `هاتف`, `call`. */
  asksForNumber(text: string): boolean;
  /** Whether the form of the word that a text begins with does not tell if a number counts it. */
  isUncertain(text: string): boolean;
  /** Whether a number, in digits, counts the words that a text begins with; `null` if that is not known. */
  counts(number: string, text: string): boolean | null;
}

const unseen = /[\p{M}\u0640]/gu;
const plain = (text: string) => text.replace(unseen, '').toLowerCase();
const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plain));

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const lastWord = /(?<!\p{N})\p{L}[\p{L}\p{M}\u0640&-]*(?=\.?$)/u;
const numberFollows = /^\s?[#№]?\p{Nd}/u;

export function createWordRules(words: MixedWords = noMixedWords): WordRules {
  const [conjunctions, abbreviations, numbered] = [
    setOf(words.conjunctions),
    setOf(words.abbreviations),
    setOf(words.numbered),
  ];
  const isCounted = createMatcher(words.counted, []);
  const isNotCounted = createMatcher(words.notCounted, words.conjunctions);
  const isNoun = createMatcher(words.nouns, []);
  const isUncertain = createMatcher(words.uncertain, []);
  const isTelephone = createMatcher(words.telephones, words.conjunctions);
  const hasForm = createForms(words);
  return {
    isConjunction: (letters) => conjunctions.has(plain(letters)),
    isAbbreviation: (word, after) =>
      abbreviations.has(plain(word)) || (numberFollows.test(after) && numbered.has(plain(word))),
    endsNumbered(text) {
      const word = lastWord.exec(text)?.[0] ?? '';
      return numbered.has(plain(word)) || currencies.has(word) || /\p{Sc}$/u.test(text);
    },
    asksForNumber: (text) => lastWords(text).some(isTelephone),
    isUncertain: (text) => isUncertain(plain(text)),
    counts(number, text) {
      const words = plain(text).replace(/\s/g, ' ');
      if (isCounted(words)) return true;
      const canCount = isNoun(words) || !isNotCounted(words);
      return canCount && hasForm(number, words) ? null : false;
    },
  };
}

/** The last words of a sentence: as many as may stand between a telephone and its number. */
function lastWords(text: string): string[] {
  return (/[^.!?؟؛\n]*$/.exec(plain(text))?.[0] ?? '').match(/\p{L}+/gu)?.slice(-4) ?? [];
}

const digits = /\p{Nd}+(?:[.,]\p{Nd}+)?$/u;

/**
 * Whether the first word of a text has the form that a number asks for, if the language has forms. Which number
 * asks for which is what CLDR's plural categories say: https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
function createForms({ language, forms }: MixedWords): (number: string, text: string) => boolean {
  const plurals = new Intl.PluralRules(language);
  const matchers = new Map(Object.entries(forms).map(([name, all]) => [name, createMatcher(all, [])]));
  return (number, text) => {
    if (matchers.size === 0) return true;
    const written = (digits.exec(number)?.[0] ?? '').replace(
      /\p{Nd}/gu,
      (one) => `${digitOf(one)?.value ?? one}`,
    );
    return matchers.get(plurals.select(Number(written.replace(',', ''))))?.(text) ?? true;
  };
}

const firstWord = /^\p{L}+/u;

/** Whether a text begins with one of several words, phrases or patterns, or with a prefix and one of those. */
function createMatcher(all: readonly string[], prefixes: readonly string[]): (text: string) => boolean {
  const patterns = all.filter((one) => /[*?[]/.test(one)).map(sourceOf);
  const phrases = all.filter((one) => one.includes(' ')).map(plain);
  const words = setOf(all);
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`);
  const isOne = (word: string) => words.has(word) || (patterns.length > 0 && pattern.test(word));
  return (text) => {
    const word = firstWord.exec(text)?.[0] ?? '';
    if (isOne(word)) return true;
    if (prefixes.some((one) => word.startsWith(one) && isOne(word.slice(one.length)))) return true;
    return phrases.some((one) => text.startsWith(one) && !/^\p{L}/u.test(text.slice(one.length)));
  };
}

/** A pattern as a regular expression, for words alone. */
function sourceOf(pattern: string): string {
  return plain(pattern).replaceAll('?', '.').replaceAll('*', '.*');
}
