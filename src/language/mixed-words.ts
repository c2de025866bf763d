import { type MixedWords, noMixedWords } from '../publication/mixed-words.ts';

/** What a language knows of the words beside numbers and foreign names. */
export interface WordRules {
  /** Whether letters before a sign are a word of their own, as in `و-5`. */
  isConjunction(letters: string): boolean;
  /** Abbreviations with the full stop that is their own, `null` if there are none. */
  abbreviation: RegExp | null;
  /** Whether a text ends in a word whose number belongs to it: `pp.`, `US$`, `USD`. */
  endsNumbered(text: string): boolean;
  /** Whether a number before the words that a text begins with counts them; `null` if that is not known. */
  counts(text: string): boolean | null;
}

const unseen = /[\p{M}\u0640]/gu;
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function createWordRules(words: MixedWords = noMixedWords): WordRules {
  const conjunctions = new Set(words.conjunctions);
  const [stopped, numbered] = [oneOf(words.abbreviations), oneOf(words.numbered)];
  const conjunction = `(?:${oneOf(words.conjunctions)})?`;
  const counted = new RegExp(`^(?:${oneOf(words.counted)})(?!\\p{L})`, 'iu');
  const notCounted = new RegExp(`^${conjunction}(?:${oneOf(words.notCounted)})(?!\\p{L})`, 'iu');
  const lastNumbered = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${numbered})\\.?$`, 'iu');
  const own = `(?:${stopped})\\.|(?:${numbered})\\.(?=\\s?[#№]?\\p{Nd})`;
  return {
    isConjunction: (letters) => conjunctions.has(letters.replace(unseen, '')),
    abbreviation:
      words.abbreviations.length + words.numbered.length > 0
        ? new RegExp(`(?:${own})(?!\\p{L})`, 'giu')
        : null,
    endsNumbered: (text) =>
      lastNumbered.test(text.replace(unseen, '')) ||
      /\p{Sc}$/u.test(text) ||
      currencies.has(/(?<![\p{L}\p{N}])\p{L}+$/u.exec(text)?.[0] ?? ''),
    counts: (text) => {
      const plain = text.replace(unseen, '');
      if (counted.test(plain)) return true;
      return notCounted.test(plain) ? false : null;
    },
  };
}

/** Parts of a pattern. */
const token = /\[\^[^\]]+\]|./gsu;
const wild: Readonly<Record<string, string>> = { '*': '\\p{L}*', '?': '\\p{L}', ' ': '\\s+' };

/** What matches one of several words or patterns; nothing, if there are none. */
function oneOf(patterns: readonly string[]): string {
  const parts = patterns.map((one) =>
    (one.replace(unseen, '').match(token) ?? [])
      .map(
        (part) =>
          wild[part] ?? (part.length > 1 ? `(?!${part.replace('^', '')})\\p{L}` : RegExp.escape(part)),
      )
      .join(''),
  );
  return parts.join('|') || '(?!)';
}
