import type { Stems } from '../publication/stems.ts';
import { once } from './once.ts';

/**
 * Words as search compares them. Index and query go through the same code: the press runs it, and so
 * do browsers.
 */

/** Vowel marks, accents, what is not seen, and tatweel: they come and go in writing. */
const unseen = /[\p{M}\p{Cf}\u0640]/gu;
/** Letters and digits, with apostrophes inside. */
const word = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
/** What stays of a word at the least, in UTF-16 units. */
const shortest = 3;

/** The terms of a text in its order, as often as they occur. */
export function termsOf(text: string, stems: Stems): string[] {
  let folded = '';
  for (const char of text.normalize('NFKD').replace(unseen, '').toLowerCase())
    folded += stems.letters[char] ?? char;
  const stem = stemmerOf(stems);
  return Array.from(folded.matchAll(word), ([found]) => stem(found));
}

/** Texts say the same words again and again: what became of each is kept with its rules. */
const stemmers = new WeakMap<Stems, (found: string) => string>();

function stemmerOf(stems: Stems): (found: string) => string {
  const stemmer = stemmers.get(stems) ?? createStemmer(stems);
  stemmers.set(stems, stemmer);
  return stemmer;
}

function createStemmer(stems: Stems): (found: string) => string {
  const endings = Object.keys(stems.suffixes).sort((a, b) => b.length - a.length);
  return once((found) => stemOf(found, stems, endings));
}

/**
 * A word without what may stand before and behind it.
 *
 * @param endings those of the rules, the longest first
 */
function stemOf(found: string, { prefixes, suffixes }: Stems, endings: readonly string[]): string {
  const begun = settled(found, (stem) => {
    const prefix = prefixes.find((one) => stem.startsWith(one) && stem.length - one.length >= shortest);
    return prefix ? stem.slice(prefix.length) : stem;
  });
  return settled(begun, (stem) => {
    const ended = endings
      .filter((one) => stem.endsWith(one))
      .map((one) => stem.slice(0, -one.length) + suffixes[one])
      .find(({ length }) => length >= shortest);
    return ended ?? stem;
  });
}

/** Does the same to a word until it stays as it is, or has become another of the same length. */
function settled(found: string, change: (stem: string) => string): string {
  const next = change(found);
  return next.length < found.length ? settled(next, change) : next;
}

/** Which of several files holds a term. */
export function bucketOf(term: string, buckets: number): number {
  let sum = 0;
  for (const char of term) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % buckets;
}

/** How many files hold the terms of a month with so many stories. */
export function bucketsFor(stories: number): number {
  return 1 + Math.floor(stories / 64);
}
