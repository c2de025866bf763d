import { type Facts, keep, remove } from '../facts.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Line, wordsOf } from '../lines.ts';

/**
 * Takes what systems print above a headline: `News | Science`, `WAFA - news`, `قنا / أسعار اللؤلؤ / مزاد`, `KUN0012 4 GEN 0188`,
 * `Jordan/Archaeology/`.
 */
export function takeFiling(line: Line, lexicon: Lexicon, facts: Facts): boolean {
  if (facts.title !== undefined) return false;
  if (!line.text.startsWith('#') && areSections(line.text, lexicon)) {
    keep(facts, 'category', line.text);
    remove(facts, line, 'a field: category');
    return true;
  }
  if (!isHeader(line.text) && !isSlugOfAgency(line.text, lexicon) && !isJoined(line.text, lexicon))
    return false;
  keep(facts, 'slug', line.text);
  remove(facts, line, 'the slug');
  return true;
}

/** Names of sections, with that of an agency at most. */
function areSections(text: string, { sections, agencies, fold }: Lexicon): boolean {
  const parts = text
    .split(/\s*[|/»›>•·]\s*|\s+[–—-]\s+/u)
    .map(fold)
    .filter(Boolean);
  return (
    parts.some((part) => sections.has(part)) &&
    parts.every((part) => sections.has(part) || agencies.has(part))
  );
}

/** A number of a message, joined to letters, and codes behind it: figures in most of them, and no word. */
const isHeader = (text: string): boolean => {
  const codes = wordsOf(text);
  const figures = codes.filter((code) => /\p{Nd}/u.test(code));
  return (
    /^[A-Za-z]{2,5}\p{Nd}{2,5}(?::|\s)/u.test(text) &&
    codes.length <= 9 &&
    figures.length > codes.length / 2 &&
    !/\p{Ll}{4}/u.test(text)
  );
};

/** Short parts with strokes between, the first of them an agency or initials, and none of them a place or date. */
function isSlugOfAgency(text: string, { agencies, places, dates, fold }: Lexicon): boolean {
  const [first = '', ...others] = text.split('/').map((part) => part.trim());
  const isFirst = agencies.has(fold(first)) || /^(?:\p{Lo}\.)+\p{Lo}\.?$/u.test(first);
  const isPart = (part: string) =>
    /^[\p{Lo}\p{M}]+(?: [\p{Lo}\p{M}]+){0,2}$/u.test(part) &&
    !places.has(fold(part)) &&
    !dates.has(fold(part));
  return isFirst && others.length > 1 && others.every(isPart);
}

/** Words with strokes between and one behind the last. */
const isJoined = (text: string, { places, fold }: Lexicon): boolean =>
  /^(?:\p{Lu}[\p{L}\p{N}-]*\/){2,}$/u.test(text) &&
  text.split('/').some((part) => part !== '' && !places.has(fold(part)));
