import { takeDateline } from './dateline.ts';
import { type Facts, keep, remove } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';
import { noticeIn } from './notices.ts';
import { isTitleLike } from './shape.ts';

/** What a headline is at most, as agencies write them. */
const headline = { words: 26, letters: 180 };
/** Below this, only its place shows a headline to be one. */
const plainWords = 5;

const isCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether nothing in the form of a line keeps it from being a headline. */
function mayBeHeadline(text: string, lexicon: Lexicon): boolean {
  if (wordsOf(text).length > headline.words || text.length > headline.letters) return false;
  if (/[.۔:؛;،,]$/u.test(text) && !/\p{Lu}\.$/u.test(text)) return false;
  return !takeDateline(text, lexicon)?.rest;
}

/** Whether a line above a text that is known to begin below it has the form and length of a headline. */
export const isLongHeadline = (text: string, lexicon: Lexicon): boolean =>
  wordsOf(text).length >= plainWords && mayBeHeadline(text, lexicon);

/** Whether a line is shorter than headlines are. */
export const isScrap = (text: string): boolean =>
  wordsOf(text).length < plainWords && !/[.۔؟?!]["”»)]*$/u.test(text);

/** Whether a line above another one is a headline, by its form and by what follows it. */
export function isHeadline(text: string, next: string, lexicon: Lexicon, isHurried: boolean): boolean {
  const words = wordsOf(text).length;
  if (words < 2 || !mayBeHeadline(text, lexicon)) return false;
  if (isCapitals(text) || isHurried || takeDateline(next, lexicon) !== null) return true;
  if (noticeIn(next, lexicon) !== null) return isTitleLike(text) && words >= plainWords;
  return words >= plainWords && (isTitleLike(text) || next.length > text.length);
}

/** The first headline is the title; one more above the text says more of it; capitals go on in a second line. */
export function placeHeadline(line: Line, next: string, lexicon: Lexicon, facts: Facts): boolean {
  if (facts.title === undefined) {
    facts.title = line.text;
    facts.titleFrom = 'the first line';
    remove(facts, line, 'the headline');
    return true;
  }
  if (facts.titleFrom === 'the first line' && isCapitals(facts.title) && isCapitals(line.text)) {
    facts.title = `${facts.title} ${line.text}`;
    remove(facts, line, 'the headline');
    return true;
  }
  if (facts.bylines.length > 0 && wordsOf(line.text).length < plainWords && takeDateline(next, lexicon)) {
    keep(facts, 'credits', line.text);
    remove(facts, line, 'whom the writer works for');
    return true;
  }
  const isAbove = takeDateline(next, lexicon) !== null || wordsOf(line.text).length >= plainWords;
  if (facts.description !== undefined || !isAbove || next.length < line.text.length) return false;
  facts.description = line.text;
  remove(facts, line, 'the second headline');
  return true;
}
