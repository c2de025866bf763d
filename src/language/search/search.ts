import type { Stems } from '../../publication/stems.ts';
import { createStemmer } from './stemmer.ts';

/**
 * Words as search compares them. Index and query go through the same code: the press runs it, and so
 * do browsers.
 */

/** Vowel marks, what is not seen, and tatweel: they come and go in writing. */
const unseen = /[\p{M}\p{Cf}\u0640]/gu;
/** Signs that stand for an apostrophe, hamza or ayn within a word. */
const apostrophes = /['’‘ʼʻʿʾ`´′]/gu;
/** Letters and digits, with apostrophes inside. */
const word = /[\p{L}\p{N}]+(?:['’‘ʼʻʿʾ`´′][\p{L}\p{N}]+)*/gu;
/** Letters with points between them, as in U.S., in scripts that have small and capital ones. */
const initials = /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{Ll}]\.){1,7}[\p{Lu}\p{Ll}](?![\p{L}\p{N}])\.?/gu;
/** What parts thousands within a number. */
const grouping = /(?<=\p{Nd})[,٬](?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** Where a word may stand in a text, with all that a search does not look at. */
const place = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}\u0640]|['’‘ʼʻʿʾ`´′.,٬](?=[\p{L}\p{N}]))*/gu;

/** The terms of a text in its order, as often as they occur. */
export function termsOf(text: string, stems: Stems): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(initials, (found) => found.replaceAll('.', ''))
    .replace(grouping, '')
    .toLowerCase();
  const stem = stemmerOf(stems);
  return Array.from(plain.matchAll(word), ([found]) => stem(found.replace(apostrophes, "'")));
}

/** A text in pieces, in its order: those that stand for one of the terms are marked. */
export function markedParts(
  text: string,
  terms: ReadonlySet<string>,
  stems: Stems,
): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== '') parts.push({ text: piece, marked });
  };
  let end = 0;
  for (const { 0: found, index } of text.matchAll(place)) {
    if (!termsOf(found, stems).some((term) => terms.has(term))) continue;
    add(text.slice(end, index), false);
    add(found, true);
    end = index + found.length;
  }
  add(text.slice(end), false);
  return parts;
}

/** Texts say the same words again and again: what became of each is kept with its rules. */
const stemmers = new WeakMap<Stems, (found: string) => string>();

function stemmerOf(stems: Stems): (found: string) => string {
  const stemmer = stemmers.get(stems) ?? createStemmer(stems);
  stemmers.set(stems, stemmer);
  return stemmer;
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
