import type { Stems } from '../publication/stems.ts';

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
  const folded = Array.from(
    text.normalize('NFKD').replace(unseen, '').toLowerCase(),
    (char) => stems.letters[char] ?? char,
  );
  return Array.from(folded.join('').matchAll(word), ([found]) => stemOf(found, stems));
}

/** A word without what may stand before and behind it. */
function stemOf(found: string, { prefixes, suffixes }: Stems): string {
  const begun = settled(found, (stem) => {
    const prefix = prefixes.find((one) => stem.startsWith(one) && stem.length - one.length >= shortest);
    return prefix ? stem.slice(prefix.length) : stem;
  });
  const endings = Object.keys(suffixes).sort((a, b) => b.length - a.length);
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
