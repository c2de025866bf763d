import type { Stems } from '../../publication/stems.ts';
import { askedGrams, findableGrams, markedGrams } from './grams.ts';
import { optionalMarks } from './marks.ts';
import { createStemmer } from './stemmer.ts';

/**
 * Words as search compares them. The press runs this for the index, and browsers for queries.
 */

/** Vowel marks, what is not seen, and tatweel: they come and go in writing. */
const unseen = new RegExp(`[${optionalMarks}\\p{Cf}\u0640]`, 'gu');
/** Signs that stand for an apostrophe, hamza or ayn within a word. */
const apostrophes = /['’‘ʼʻʿʾ`´′]/gu;
/** Letters and digits, with apostrophes inside. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼʻʿʾ`´′][\p{L}\p{N}\p{M}]+)*/gu;
/** Letters with points between them, as in U.S., in scripts that have small and capital ones. */
const initials = /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{Ll}]\.){1,7}[\p{Lu}\p{Ll}](?![\p{L}\p{N}])\.?/gu;
/** What says in Hebrew that letters are an abbreviation, or sound otherwise. */
const geresh = /(?<=[\u05D0-\u05EA])["”'’\u05F3\u05F4](?=[\u05D0-\u05EA])/gu;
/** What parts thousands within a number. */
const grouping = /(?<=\p{Nd})[,٬](?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** Where a word may stand in a text, with all that a search does not look at. */
const place = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}\u0640]|['’‘ʼʻʿʾ`´′.,٬\u05F3\u05F4](?=[\p{L}\p{N}]))*/gu;

/** Words with hyphens between them, which others write as one: `letter-spacing`. */
const joined = /\p{L}+(?:[-‐‑]\p{L}+)+/gu;

/** What finds a text, in its order and as often as it occurs: its terms, its abbreviations in capitals that are a word otherwise, and joined words. */
export function findableTermsOf(text: string, stems: Stems): string[] {
  const term = termOf(stems);
  const capitals = setOf(stems.capitals);
  const words = wordsOf(text, findableGrams).flatMap((one) =>
    capitals.has(one) ? [term(one), one] : [term(one)],
  );
  const compounds = plainOf(text).match(joined) ?? [];
  return [...words, ...compounds.map((one) => term(one.replace(/[-‐‑]/g, '')))];
}

/** What a query asks for: `US` is not the word `us`; words of questions alone count where there is nothing else. */
export function askedTermsOf(query: string, stems: Stems): string[] {
  const [capitals, ignored] = [setOf(stems.capitals), setOf(stems.ignored)];
  const all = wordsOf(query, askedGrams);
  const asked = all.filter((one) => capitals.has(one) || !ignored.has(one.toLowerCase()));
  const term = termOf(stems);
  return (asked.length > 0 ? asked : all).map((one) => (capitals.has(one) ? one : term(one)));
}

function wordsOf(text: string, gramsOf: (found: string) => string[]): string[] {
  return Array.from(plainOf(text).matchAll(word), ([found]) => found.replace(apostrophes, "'")).flatMap(
    gramsOf,
  );
}

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(geresh, '')
    .replace(initials, (found) => found.replaceAll('.', ''))
    .replace(grouping, '');
}

function termOf(stems: Stems): (found: string) => string {
  const stem = stemmerOf(stems);
  return (found) => stem(found.toLowerCase());
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(words: readonly string[]): ReadonlySet<string> {
  const set = sets.get(words) ?? new Set(words);
  sets.set(words, set);
  return set;
}

/** A text in pieces, in its order: those that stand for one of the terms are marked. */
export function markedParts(
  text: string,
  terms: ReadonlySet<string>,
  stems: Stems,
): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  const add = (piece: string, marked: boolean) => {
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += piece;
    else if (piece !== '') parts.push({ text: piece, marked });
  };
  const isWanted = (found: string) => findableTermsOf(found, stems).some((term) => terms.has(term));
  let end = 0;
  for (const { 0: found, index } of text.matchAll(place)) {
    const pieces = markedGrams(found, isWanted);
    if (!pieces.some(({ marked }) => marked)) continue;
    add(text.slice(end, index), false);
    for (const piece of pieces) add(piece.text, piece.marked);
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
